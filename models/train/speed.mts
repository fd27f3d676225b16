/**
 * Clauses a second of encoders, by the program's own code.
 *
 *   npx tsx models/train/speed.mts --models DIR
 *
 * --models is one model folder or a folder of them; the labelled plans are those beside the repository.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openTransformersEmbedder } from '../../src/embeddings/transformers-embedder.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'
import { clausesPerSecond } from './figures/speed.js'

const ROUNDS = 25

const { values } = parseArgs({ options: { models: { type: 'string' } } })
if (!values.models) throw new Error('usage: npx tsx models/train/speed.mts --models DIR')
const models = resolve(values.models)
const segmenter = createJiebaSegmenter()
const folders = existsSync(join(models, 'config.json'))
  ? [models]
  : readdirSync(models).map((name) => join(models, name))
for (const folder of folders.sort()) {
  if (!existsSync(join(folder, 'config.json'))) continue
  const embedder = await openTransformersEmbedder(folder)
  const speed = await clausesPerSecond(segmenter, embedder, ROUNDS)
  await embedder.close()
  console.log(`${basename(folder)}: ${Math.round(speed)} clauses/s (best of ${ROUNDS})`)
}
