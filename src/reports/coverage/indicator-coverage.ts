import type {
  Candidate,
  Coverage,
  IndicatorComparison,
  LinkSignals,
  Plan,
  Verdict,
  VerdictReason,
} from '../../domain/index.js'
import { plannedIndicators } from '../indicators/planned-indicators.js'

/**
 * How sure a verdict on paired rows is. Not fitted: rows are paired by name, which found every pair of the labelled plans;
 * the rest is for names that mean something else than they say.
 */
const PAIRED_CONFIDENCE = 0.95

const NO_SIGNALS: LinkSignals = { dense: 0, lexical: 0, number: 0, heading: 0 }

/** The draft's rows that stand for each indicator row of the reference (by clause id), in reading order. */
export function pairedRows(
  reference: Plan,
  comparisons: readonly IndicatorComparison[],
): ReadonlyMap<string, readonly IndicatorComparison[]> {
  const clauseOf = new Map(plannedIndicators(reference).map((i) => [i.name, i.clause]))
  const paired = new Map<string, IndicatorComparison[]>()
  for (const row of comparisons) {
    const clause = row.reference === null ? undefined : clauseOf.get(row.reference)
    if (clause !== undefined) paired.set(clause, [...(paired.get(clause) ?? []), row])
  }
  return paired
}

function verdictOf(rows: readonly IndicatorComparison[]): Verdict {
  if (rows.some((r) => r.verdict === 'weaker')) return 'partial'
  return rows.some((r) => r.verdict === 'meets') ? 'covered' : 'partial'
}

/** Why rows do not meet the reference; a plan that prints a row twice gets one reason. */
function reasonsOf(rows: readonly IndicatorComparison[]): VerdictReason[] {
  const reasons = rows
    .filter((r) => r.verdict === 'weaker' || r.verdict === 'not-comparable')
    .map((r) => [`指标“${r.name}”：${r.reason}`, `indicator-${r.verdict}`] as const)
  return [...new Map(reasons)].map(([message, code]) => ({ code, message }))
}

/** The verdict on an indicator row of the reference by the draft's own rows; `byText` is what the sentences alone gave. */
export function indicatorCoverage(
  byText: Coverage,
  rows: readonly IndicatorComparison[],
  candidates: readonly Candidate[],
): Coverage {
  const verdict = verdictOf(rows)
  const rest = (1 - PAIRED_CONFIDENCE) / 2
  const clause = rows[0]!.clause
  const own = candidates.find((c) => c.clause === clause)
  const best = Math.max(own?.score ?? 0, byText.evidence[0]?.score ?? 0)
  return {
    ...byText,
    verdict,
    confidence: PAIRED_CONFIDENCE,
    probabilities: { covered: rest, partial: rest, omitted: rest, [verdict]: PAIRED_CONFIDENCE },
    evidence: [
      { clause, score: best, signals: own?.signals ?? NO_SIGNALS, answering: [] },
      ...byText.evidence.slice(0, -1),
    ],
    parts: byText.parts.map((p) => ({ ...p, answered: true })),
    missing: [],
    reasons: reasonsOf(rows),
  }
}
