import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { embedKept } from '../../../../src/app/prepare-plan.js'
import { resolveSettings } from '../../../../src/app/settings.js'
import { searchWords } from '../../../../src/app/search-words.js'
import { createStages } from '../../../../src/app/stages.js'
import { inventedPlanText, inventedQueries } from '../wording.js'
import { CLAUSES_A_PLAN } from '../library.js'

/** Queries of a set: sentences no plan of the set holds. */
export const QUERIES = 200

/** Sentences encoded together. */
const AT_ONCE = 4000

/** A file of vectors, and a file with the words of the sentence each was made from, made once and read by every store. */
export interface VectorSet {
  readonly folder: string
  readonly dimension: number
  /** Of the encoder that made them. */
  readonly model: { readonly name: string; readonly sha256: string }
  readonly count: number
}

const vectorFile = (folder: string): string => join(folder, 'vectors.f32')
const wordFile = (folder: string): string => join(folder, 'words.txt')
const queryFile = (folder: string): string => join(folder, 'queries.json')

/** Sentences of plan after plan; the same order at every size, so that a smaller set is the beginning of a larger one. */
function* sentences(count: number): IterableIterator<string> {
  for (let seed = 1, given = 0; given < count; seed++) {
    for (const line of inventedPlanText(seed, CLAUSES_A_PLAN).split('\n')) {
      if (!line.endsWith('。') || given++ >= count) continue
      yield line
    }
  }
}

/** Makes the set in `folder` with the program's own segmenter and encoder, or opens the one that is there. */
export async function openVectorSet(folder: string, count: number): Promise<VectorSet> {
  const note = join(folder, 'set.json')
  const known = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as VectorSet) : null
  if (known !== null && known.count >= count) return { ...known, folder }
  mkdirSync(folder, { recursive: true })
  const stages = createStages(resolveSettings({}, {}))
  const segmenter = await stages.segmenter()
  const [vectors, words] = [createWriteStream(vectorFile(folder)), createWriteStream(wordFile(folder))]
  const encode = async (texts: readonly string[]): Promise<void> => {
    const inputs = texts.map((text) => ({ text, words: segmenter.cut(text) }))
    for (const v of await embedKept(stages, null, inputs)) {
      if (!vectors.write(Buffer.from(v.buffer, v.byteOffset, v.byteLength).subarray())) await once(vectors, 'drain')
    }
    if (!words.write(inputs.map((i) => `${searchWords(i.words)}\n`).join(''))) await once(words, 'drain')
  }
  let part: string[] = []
  for (const text of sentences(count)) {
    if (part.push(text) < AT_ONCE) continue
    await encode(part)
    part = []
  }
  if (part.length > 0) await encode(part)
  await Promise.all([vectors, words].map((s) => (s.end(), once(s, 'finish'))))
  const queries = inventedQueries(QUERIES).map((text) => ({ text, words: segmenter.cut(text) }))
  const made = await embedKept(stages, null, queries)
  writeFileSync(
    queryFile(folder),
    JSON.stringify(queries.map((q, at) => ({ words: searchWords(q.words), vector: [...made[at]!] }))),
  )
  const { dimension, name, sha256 } = await stages.model()
  const set = { folder, dimension, model: { name, sha256 }, count }
  writeFileSync(note, JSON.stringify({ dimension, model: set.model, count }))
  await stages.close()
  return set
}

/** The first `count` vectors with their labels, which are their places. */
export async function* vectorsOf(
  set: VectorSet,
  count: number,
): AsyncIterableIterator<readonly [number, Float32Array]> {
  const bytes = set.dimension * Float32Array.BYTES_PER_ELEMENT
  const stream = createReadStream(vectorFile(set.folder), { highWaterMark: bytes * AT_ONCE, end: bytes * count - 1 })
  let rest = Buffer.alloc(0)
  let label = 0
  for await (const chunk of stream) {
    const all = Buffer.concat([rest, chunk as Buffer])
    const whole = Math.floor(all.length / bytes)
    // Copied: the bytes of a chunk are not aligned to four.
    const block = new Float32Array(new Uint8Array(all.subarray(0, whole * bytes)).buffer)
    for (let row = 0; row < whole; row++) {
      yield [label++, block.subarray(row * set.dimension, (row + 1) * set.dimension)]
    }
    rest = all.subarray(whole * bytes)
  }
}

/** The words of the first `count` sentences, joined by blanks as the full text keeps them. */
export async function* wordsOf(set: VectorSet, count: number): AsyncIterableIterator<string> {
  let given = 0
  for await (const line of createInterface({ input: createReadStream(wordFile(set.folder)) })) {
    if (given++ === count) return
    yield line
  }
}

/** What every store is asked, in the same order. */
export function queriesOf(set: VectorSet): { readonly words: readonly string[]; readonly vector: Float32Array }[] {
  const kept = JSON.parse(readFileSync(queryFile(set.folder), 'utf8')) as { words: string; vector: number[] }[]
  return kept.map(({ words, vector }) => ({ words: words.split(' '), vector: Float32Array.from(vector) }))
}

/** A short mark of the set's beginning, so that two runs can say they had the same vectors. */
export async function fingerprint(set: VectorSet, count: number): Promise<string> {
  const hash = createHash('sha256')
  for await (const [, v] of vectorsOf(set, count)) hash.update(Buffer.from(v.buffer, v.byteOffset, v.byteLength))
  return hash.digest('hex').slice(0, 12)
}
