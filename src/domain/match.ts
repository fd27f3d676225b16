import type { LinkSignals } from './link.js'
import type { Plan } from './plan.js'
import type { ClauseSignals, Word } from './word.js'

/** A plan made ready for comparison: its structure, and the words and vector of every clause. */
export interface PreparedPlan {
  readonly plan: Plan
  /** By clause id; every clause of the plan has an entry. */
  readonly signals: ReadonlyMap<string, ClauseSignals>
  /** Words of every distinct heading text found in a clause's `path` and `task`. */
  readonly headings: ReadonlyMap<string, readonly Word[]>
}

/** A draft clause that may answer a measure, as retrieval found it. `score` orders candidates; it is not a probability. */
export interface Candidate {
  readonly clause: string
  readonly score: number
  readonly signals: LinkSignals
}
