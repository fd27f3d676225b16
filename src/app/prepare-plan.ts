import type { ClauseSignals, Plan, PreparedPlan, Word } from '../domain/index.js'
import { meaningPart } from '../domain/meaning-part.js'
import type { EmbedInput } from '../embeddings/embedder.js'
import type { VectorStore } from '../store/index.js'
import { contentHash } from './content-hash.js'
import type { Stages } from './stages.js'

/** Texts encoded between two looks at progress and cancelling. */
const STEP = 256

/** What a long preparation tells and asks. */
export interface Progress {
  /** Called between steps; throws to stop. */
  step(done: number, total: number): void
}

async function encodeInSteps(
  encode: (inputs: readonly EmbedInput[]) => Promise<Float32Array[]>,
  inputs: readonly EmbedInput[],
  progress?: Progress,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (let at = 0; at < inputs.length; at += STEP) {
    progress?.step(at, inputs.length)
    vectors.push(...(await encode(inputs.slice(at, at + STEP))))
  }
  return vectors
}

/** Unit vectors of the inputs, in order, encoded a step at a time. */
async function embedAll(stages: Stages, inputs: readonly EmbedInput[], progress?: Progress): Promise<Float32Array[]> {
  const embedder = await stages.embedder()
  return encodeInSteps((part) => embedder.embed(part), inputs, progress)
}

/**
 * Unit vectors of short texts, words and headings, in order, meaning alone: letters are compared beside them. To be compared with one
 * another only. They are not kept: encoding them is quick, and a kept one could be guessed from its hash.
 */
export async function embedShort(
  stages: Stages,
  inputs: readonly EmbedInput[],
  progress?: Progress,
): Promise<Float32Array[]> {
  const embedder = await stages.embedder()
  if (embedder.embedShort) return encodeInSteps((part) => embedder.embedShort!(part), inputs, progress)
  const vectors = await encodeInSteps((part) => embedder.embed(part), inputs, progress)
  return vectors.map((v) => meaningPart(v, embedder.meaning))
}

/** Unit vectors of single words, in order; see embedShort. */
export function embedWords(stages: Stages, words: readonly Word[], progress?: Progress): Promise<Float32Array[]> {
  const inputs = words.map((w) => ({ text: w.norm, words: [w] }))
  return embedShort(stages, inputs, progress)
}

/**
 * Unit vectors of the inputs, in order; taken from `kept` where they are known, encoded and put there otherwise;
 * equal inputs are encoded once there. Without `kept` all are encoded.
 */
export async function embedKept(
  stages: Stages,
  kept: VectorStore | null,
  inputs: readonly EmbedInput[],
  progress?: Progress,
): Promise<Float32Array[]> {
  if (!kept) return embedAll(stages, inputs, progress)
  const model = (await stages.embedder()).identity.sha256
  const hashes = inputs.map(contentHash)
  const vectors = kept.find(model, hashes)
  const open = new Map<string, EmbedInput>()
  hashes.forEach((hash, at) => {
    if (!vectors.has(hash)) open.set(hash, inputs[at]!)
  })
  const made = await embedAll(stages, [...open.values()], progress)
  const fresh = new Map([...open.keys()].map((hash, at) => [hash, made[at]!]))
  if (fresh.size > 0) kept.keep(model, fresh)
  return hashes.map((hash) => (vectors.get(hash) ?? fresh.get(hash))!)
}

/** Words of every distinct heading a clause stands under. */
function headingWords(plan: Plan, cut: (text: string) => Word[]): Map<string, readonly Word[]> {
  const headings = new Map<string, readonly Word[]>()
  for (const c of plan.clauses) {
    for (const text of [...c.path, c.task]) if (!headings.has(text)) headings.set(text, cut(text))
  }
  return headings
}

/** A plan with the words and the vector of every clause: ready to be compared. */
export async function preparePlan(
  stages: Stages,
  kept: VectorStore | null,
  plan: Plan,
  progress?: Progress,
): Promise<PreparedPlan> {
  const segmenter = await stages.segmenter()
  const inputs = plan.clauses.map((c) => ({ text: c.text, words: segmenter.cut(c.text) }))
  const vectors = await embedKept(stages, kept, inputs, progress)
  const signals = new Map<string, ClauseSignals>()
  plan.clauses.forEach((c, at) => signals.set(c.id, { words: inputs[at]!.words, vector: vectors[at]! }))
  const { meaning } = await stages.embedder()
  const headings = headingWords(plan, (text) => segmenter.cut(text))
  return { plan, signals, headings, ...(meaning === undefined ? {} : { meaning }) }
}
