import type { ClauseSignals, Plan, PreparedPlan, Word } from '../domain/index.js'
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

/**
 * Unit vectors of the inputs, in order; taken from `kept` where they are known, encoded and put there otherwise.
 * Equal inputs are encoded once.
 */
export async function embedKept(
  stages: Stages,
  kept: VectorStore | null,
  inputs: readonly EmbedInput[],
  progress?: Progress,
): Promise<Float32Array[]> {
  const embedder = await stages.embedder()
  const model = embedder.identity.sha256
  const hashes = inputs.map(contentHash)
  const vectors = kept?.find(model, hashes) ?? new Map<string, Float32Array>()
  const wanted = new Map<string, EmbedInput>()
  hashes.forEach((hash, at) => {
    if (!vectors.has(hash)) wanted.set(hash, inputs[at]!)
  })
  const open = [...wanted]
  for (let at = 0; at < open.length; at += STEP) {
    progress?.step(at, open.length)
    const part = open.slice(at, at + STEP)
    const made = await embedder.embed(part.map(([, input]) => input))
    part.forEach(([hash], i) => vectors.set(hash, made[i]!))
  }
  const fresh = new Map(open.map(([hash]) => [hash, vectors.get(hash)!]))
  if (fresh.size > 0) kept?.keep(model, fresh)
  return hashes.map((hash) => vectors.get(hash)!)
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
  return { plan, signals, headings: headingWords(plan, (text) => segmenter.cut(text)) }
}
