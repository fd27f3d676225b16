import type { Candidate, Measure, PreparedPlan } from '../../domain/index.js'
import type { JudgeWeights } from './judge-weights.js'
import type { WordTable } from './word-table.js'

/** Everything the judge reads; it looks nothing up by itself. */
export interface CoverageInput {
  readonly reference: PreparedPlan
  readonly draft: PreparedPlan
  /** Measures of the reference (`measuresOf`), in the order the verdicts are wanted. */
  readonly measures: readonly Measure[]
  /** By measure id: draft clauses that may answer it, best first (`findCandidates` of links). */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  /**
   * Unit vector of each distinct word (`norm`) of kind `word` in both plans' clauses, from the encoder the judge was fitted with.
   * A word without an entry is compared by its letters only.
   */
  readonly wordVectors: ReadonlyMap<string, Float32Array>
  /** Table of words from other drafts of the same reference and encoder; what is missing is added. */
  readonly words?: WordTable
  readonly judge: JudgeWeights
}
