import type { Verdict } from './coverage.js'

/** What a reviewer can decide on a measure; 不适用 needs a reason. */
export type ReviewVerdict = Verdict | 'not-applicable'

/** One entry of the decision history; entries are only ever added. */
export interface ReviewDecision {
  readonly id: number
  readonly draft: string
  readonly measure: string
  readonly verdict: ReviewVerdict | null
  readonly reason: string
  readonly note: string
  readonly reviewer: string
  /** ISO 8601 with offset. */
  readonly decidedAt: string
  /** True where the draft's or the measure's text has changed since: 待复核. */
  readonly stale: boolean
}
