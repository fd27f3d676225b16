import type { Coverage, Measure, ReviewDecision, ReviewVerdict, VerdictCounts } from '../domain/index.js'

/** A measure with its machine verdict and the decision in force. */
export interface JudgedMeasure {
  readonly measure: Measure
  readonly coverage: Coverage
  /** null while nobody has decided. */
  readonly decision: ReviewDecision | null
}

/** What counts for a measure: the reviewer's verdict, else 不适用 where it is not asked of a local plan, else the machine's. */
export function verdictInForce({
  measure,
  coverage,
  decision,
}: Omit<JudgedMeasure, 'coverage'> & { readonly coverage: Pick<Coverage, 'verdict'> }): ReviewVerdict {
  if (decision !== null && decision.verdict !== null) return decision.verdict
  return measure.scope === 'local' ? coverage.verdict : 'not-applicable'
}

/** Where a measure stands in the review; a decision taken back counts as none. */
export function reviewState({ decision }: JudgedMeasure): 'yes' | 'no' | 'stale' {
  if (decision === null || decision.verdict === null) return 'no'
  return decision.stale ? 'stale' : 'yes'
}

/** How many measures have which verdict in force. */
export function countVerdicts(rows: readonly JudgedMeasure[]): VerdictCounts {
  const counts = { covered: 0, partial: 0, omitted: 0, notApplicable: 0 }
  for (const row of rows) {
    const verdict = verdictInForce(row)
    counts[verdict === 'not-applicable' ? 'notApplicable' : verdict]++
  }
  return counts
}

/** An unanswered measure is the worst; what is not asked comes last. */
const GRAVITY: Readonly<Record<ReviewVerdict, number>> = { omitted: 0, partial: 1, covered: 2, 'not-applicable': 3 }

/** Binding indicators first, then binding measures, indicators, measures, items of boxes. */
function weightOf({ measure }: JudgedMeasure): number {
  if (measure.binding) return measure.kind === 'indicator' ? 0 : 1
  return measure.kind === 'indicator' ? 2 : measure.kind === 'measure' ? 3 : 4
}

/** Worst first; equals keep their order. */
export function bySeverity(a: JudgedMeasure, b: JudgedMeasure): number {
  return GRAVITY[verdictInForce(a)] - GRAVITY[verdictInForce(b)] || weightOf(a) - weightOf(b)
}
