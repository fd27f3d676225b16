/**
 * Clauses a second of encoders, by the program's own code: sentences of the labelled plans' text, cut before the clock starts.
 *
 *   npx tsx models/train/speed.mts --shared DIR --models DIR
 *
 * --models is one model folder or a folder of them. The best of several rounds: other work on the machine only slows down.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openTransformersEmbedder } from '../../src/embeddings/transformers-embedder.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const ROUNDS = 25
const PLANS = ['national', 'changbaishan', 'raoping']

const { values } = parseArgs({ options: { shared: { type: 'string' }, models: { type: 'string' } } })
if (!values.shared || !values.models) throw new Error('usage: npx tsx models/train/speed.mts --shared DIR --models DIR')
const models = resolve(values.models)
const segmenter = createJiebaSegmenter()
const inputs = PLANS.flatMap((plan) =>
  readFileSync(join(values.shared!, 'gold', `${plan}.seg.txt`), 'utf8')
    .split('\n')
    .flatMap((line) => line.split('\t')[1] ?? [])
    .map((text) => ({ text, words: segmenter.cut(text) })),
)
const folders = existsSync(join(models, 'config.json'))
  ? [models]
  : readdirSync(models).map((name) => join(models, name))
for (const folder of folders.sort()) {
  if (!existsSync(join(folder, 'config.json'))) continue
  const embedder = await openTransformersEmbedder(folder)
  let best = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    await embedder.embed(inputs)
    best = Math.min(best, performance.now() - began)
  }
  await embedder.close()
  console.log(
    `${basename(folder)}: ${Math.round((inputs.length / best) * 1000)} clauses/s (${inputs.length} clauses, best of ${ROUNDS})`,
  )
}
