import type { Candidate, IndicatorComparison, Measure, PreparedPlan } from '../../domain/index.js'
import type { JudgeWeights } from './judge-weights.js'
import type { ReadMeasures } from './read-measures.js'

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
  /** These measures as `readMeasures` read them for several drafts and the same encoder; absent: they are read for this draft alone. */
  readonly read?: ReadMeasures
  /** The draft's indicators beside those of the reference (`compareIndicators`); absent: they are compared here. */
  readonly indicators?: readonly IndicatorComparison[]
  readonly judge: JudgeWeights
}
