/**
 * Vectors of lines of words, as the program makes them, for fold.py.
 *
 *   npx tsx models/train/context/legs.mts MODEL_DIR STATIC_MODEL_DIR < lines > vectors
 *
 * A line is words joined by blanks (segment.mts). Out come float32 numbers: for each line the unit vector of the static encoder, then that
 * of the contextual one alone (output `contextual` of its graph, whether it is folded already or not); zeros where a line has no known word.
 */
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { AutoModel, AutoTokenizer, type PreTrainedModel, Tensor, env } from '@xenova/transformers'
import { describeModel } from '../../../src/embeddings/model-manifest.js'

interface Encoder {
  readonly ids: (line: string) => number[]
  readonly run: (ids: readonly number[], beside?: Float32Array) => Promise<Record<string, { readonly data: Float32Array }>>
}

async function open(folder: string): Promise<Encoder> {
  env.allowRemoteModels = false
  env.localModelPath = dirname(resolve(folder))
  const name = basename(resolve(folder))
  const tokenizer = await AutoTokenizer.from_pretrained(name)
  const model: PreTrainedModel = await AutoModel.from_pretrained(name, { quantized: true })
  const unknown = Number(tokenizer.model.unk_token_id)
  const known = new Map<string, number[]>()
  const idsOf = (word: string): number[] => {
    const found = known.get(word)
    if (found) return found
    const ids = tokenizer.encode(word, null, { add_special_tokens: false }).filter((id) => id !== unknown)
    known.set(word, ids)
    return ids
  }
  const { maxTokens } = describeModel(name, (file) => {
    const path = join(folder, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  })
  return {
    ids: (line) => line.split(' ').flatMap(idsOf).slice(0, maxTokens),
    async run(ids, beside) {
      const shape = [1, ids.length]
      return (await model({
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
        attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
        ...(beside ? { beside: new Tensor('float32', beside, [1, beside.length]) } : {}),
      })) as Record<string, { readonly data: Float32Array }>
    },
  }
}

const [context, statics] = process.argv.slice(2)
if (!context || !statics) {
  console.error('usage: npx tsx models/train/context/legs.mts MODEL_DIR STATIC_MODEL_DIR < lines > vectors')
  process.exit(2)
}
const [contextual, beside] = [await open(context), await open(statics)]
const [probe] = [await beside.run([1])]
const width = probe.sentence_embedding!.data.length
const own = (await contextual.run([1], new Float32Array(width))).contextual!.data.length
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const row = new Float32Array(width + own)
  const words = beside.ids(line)
  if (words.length > 0) row.set((await beside.run(words)).sentence_embedding!.data)
  const ids = contextual.ids(line)
  if (ids.length > 0) row.set((await contextual.run(ids, row.slice(0, width))).contextual!.data, width)
  if (!process.stdout.write(new Uint8Array(row.buffer))) await once(process.stdout, 'drain')
}
