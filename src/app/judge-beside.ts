import type { Candidate, Coverage, Measure, PreparedPlan } from '../domain/index.js'
import { type JudgeWeights, wordsToEmbed } from '../reports/coverage.js'
import type { ComparedReference } from './compared-reference.js'
import type { JudgeDraft } from './judge-draft.js'
import { createAskedThread } from './threads/asked-thread.js'
import { startThread } from './threads/start-thread.js'

/** One draft as the thread is asked to judge it. */
export interface JudgeQuestion {
  readonly draft: PreparedPlan
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  /** Words the thread was not told the vectors of before, and their vectors one behind the other. */
  readonly words: readonly string[]
  readonly vectors: Float32Array
  /** Comes first and whenever the reference changes: the thread then forgets the one before and its words. */
  readonly reference?: { readonly plan: PreparedPlan; readonly measures: readonly Measure[] }
}

/** A judge that works beside whatever else is done here. */
export interface JudgeBeside {
  readonly verdicts: JudgeDraft
  close(): Promise<void>
}

const ENTRY = new URL('./judge-thread', import.meta.url)

/** Sentences cost much to send with their vectors, which the judge does not look at. */
const withoutVectors = (plan: PreparedPlan): PreparedPlan => ({
  ...plan,
  signals: new Map([...plan.signals].map(([id, { words }]) => [id, { words, vector: new Float32Array(0) }])),
})

/** Judges as the judge of these weights does, in a thread that starts with the first draft. */
export function openJudgeBeside(weights: JudgeWeights): JudgeBeside {
  const thread = createAskedThread<JudgeQuestion, Coverage[]>(() => startThread(ENTRY, { workerData: weights }))
  let told: ComparedReference | undefined
  let known = new Set<string>()
  return {
    async verdicts({ reference, draft, candidates, progress }) {
      const vectors = await reference.vectorsOf(wordsToEmbed([reference.plan, draft]), progress)
      const isNew = told !== reference
      if (isNew) {
        told = reference
        known = new Set()
      }
      const words = [...vectors.keys()].filter((word) => !known.has(word))
      for (const word of words) known.add(word)
      const dimension = vectors.get(words[0] ?? '')?.length ?? 0
      const flat = new Float32Array(words.length * dimension)
      words.forEach((word, at) => flat.set(vectors.get(word)!, at * dimension))
      const opening = { reference: { plan: withoutVectors(reference.plan), measures: reference.measures } }
      try {
        const question = { draft: withoutVectors(draft), candidates, words, vectors: flat }
        return await thread.ask(isNew ? { ...question, ...opening } : question)
      } catch (error) {
        // A thread that died is followed by one that knows nothing.
        told = undefined
        throw error
      }
    },
    close: thread.close,
  }
}
