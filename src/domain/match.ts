import type { LinkSignals } from './link.js'
import type { MeaningFactors } from './meaning-part.js'
import type { Plan } from './plan.js'
import type { ClauseSignals, Word } from './word.js'

/** A plan made ready for comparison: its structure, and the words and vector of every clause. */
export interface PreparedPlan {
  readonly plan: Plan
  /** By clause id; every clause of the plan has an entry. */
  readonly signals: ReadonlyMap<string, ClauseSignals>
  /** Words of every distinct heading text found in a clause's `path` and `task`. */
  readonly headings: ReadonlyMap<string, readonly Word[]>
  /** How meaning is got from each vector; absent: the whole vector says meaning. */
  readonly meaning?: MeaningFactors
}

/** A draft clause that may answer a measure, as retrieval found it. `score` orders candidates; it is not a probability. */
export interface Candidate {
  readonly clause: string
  readonly score: number
  readonly signals: LinkSignals
  /** Measures that this clause is nearer to than to this one: 0 = it is the clause's own best measure. */
  readonly rivals: number
  /** `score` less the clause's best score with any other measure: below 0 where the clause answers another one sooner. */
  readonly margin: number
  /** How much of the clause belongs to this measure when all measures share it out by their scores; in [0, 1]. */
  readonly share: number
}
