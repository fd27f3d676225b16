import type { PlanSummary } from './plan-summary.js'

/** What became of a measure in the next round (采纳情况): fixed 已采纳, improved 部分采纳, open 未采纳, broken 新出现, kept 不变. */
export type RoundOutcome = 'fixed' | 'improved' | 'open' | 'broken' | 'kept'

/** A draft beside the version before it. */
export interface RoundView {
  readonly earlier: PlanSummary
  readonly later: PlanSummary
  /** Clauses whose text changed; null on the side where a clause has no counterpart. */
  readonly changedClauses: readonly { readonly earlier: string | null; readonly later: string | null }[]
  readonly outcome: Readonly<Record<string, RoundOutcome>>
  /** Measures whose decision is to be looked at again (待复核). */
  readonly reopened: readonly string[]
}
