import type { Coverage, IndicatorComparison, Link, Measure, PreparedPlan } from '../domain/index.js'
import type { IndicatorReport } from '../reports/indicators/index.js'
import type { ComparedReference } from './compared-reference.js'
import type { JudgeDraft } from './judge-draft.js'
import { nearestMeasures } from './nearest-measures.js'
import type { Progress } from './prepare-plan.js'

/** What one draft answers of a reference. */
export interface CoverageReport {
  readonly measures: readonly Measure[]
  /** One a measure, in the order of `measures`. */
  readonly coverage: readonly Coverage[]
  readonly links: readonly Link[]
  readonly indicators: readonly IndicatorComparison[]
  /** Names of the reference's indicators the draft lacks. */
  readonly missingIndicators: readonly string[]
}

/** Raised when the shape of a kept report changes: older ones are made again. */
export const COVERAGE_FORMAT = 1

/** Judges every measure of the reference against one draft and links every task clause of the draft. */
export async function coverageReport(
  verdicts: JudgeDraft,
  reference: ComparedReference,
  draft: PreparedPlan,
  progress?: Progress,
): Promise<CoverageReport> {
  const [{ scorePairs, findCandidates, linkClauses }, { compareIndicators }] = await Promise.all([
    import('../links/index.js'),
    import('../reports/indicators/index.js'),
  ])
  const { plan, measures } = reference
  const scores = scorePairs(plan, draft, measures, reference.read)
  let kept: IndicatorReport | undefined
  const compared = (): IndicatorReport => (kept ??= compareIndicators(draft.plan, plan.plan))
  const judged = verdicts({
    reference,
    draft,
    candidates: findCandidates(scores),
    indicators: () => compared().comparisons,
    ...(progress ? { progress } : {}),
  })
  // All that the verdicts do not need is done while the judge waits for the encoder.
  const other = async (): Promise<Omit<CoverageReport, 'measures' | 'coverage'>> => {
    const { comparisons, missing } = compared()
    const links = linkClauses(scores, plan, draft, nearestMeasures(reference.index, draft, measures))
    return { links, indicators: comparisons, missingIndicators: missing }
  }
  const [coverage, rest] = await Promise.all([judged, other()])
  return { measures, coverage, ...rest }
}
