import type { Coverage, IndicatorComparison, Link, Measure, PreparedPlan } from '../domain/index.js'
import { nearestMeasures } from './nearest-measures.js'
import { embedKept, type Progress } from './prepare-plan.js'
import type { Stages } from './stages.js'

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
  stages: Stages,
  reference: PreparedPlan,
  draft: PreparedPlan,
  progress?: Progress,
): Promise<CoverageReport> {
  const [
    { scorePairs, findCandidates, linkClauses },
    { judgeCoverage, wordsToEmbed },
    { measuresOf },
    { compareIndicators },
    judge,
  ] = await Promise.all([
    import('../links/index.js'),
    import('../reports/coverage.js'),
    import('../reports/measures.js'),
    import('../reports/indicators/index.js'),
    stages.judge(),
  ])
  const measures = measuresOf(reference.plan)
  const words = wordsToEmbed([reference, draft])
  // Words are not kept in the workspace: encoding them is quick, and a kept word could be guessed from its hash.
  const vectors = await embedKept(
    stages,
    null,
    words.map((w) => ({ text: w.norm, words: [w] })),
    progress,
  )
  const scores = scorePairs(reference, draft, measures)
  const coverage = judgeCoverage({
    reference,
    draft,
    measures,
    candidates: findCandidates(scores),
    wordVectors: new Map(words.map((w, at) => [w.norm, vectors[at]!])),
    judge: judge.weights,
  })
  const { comparisons, missing } = compareIndicators(draft.plan, reference.plan)
  return {
    measures,
    coverage,
    links: linkClauses(
      scores,
      reference,
      draft,
      await nearestMeasures(await stages.model(), reference, draft, measures),
    ),
    indicators: comparisons,
    missingIndicators: missing,
  }
}
