import type { ReviewDecision } from '../domain/index.js'
import type { ReviewReport } from '../exports/index.js'
import type { ComparedDraft, ComparedPlan, CompareReport } from './compare-report.js'
import type { App } from './create-app.js'
import { reviewRows } from './review.js'
import { buildReviewReport, reportPlan, reportRun } from './review-report.js'

const NO_DECISIONS: ReadonlyMap<string, ReviewDecision> = new Map()

/** The drafts of a comparison in the form the writers of Word, Excel and HTML take; nobody has decided anything yet. */
export async function compareExports(
  app: App,
  reference: ComparedPlan,
  drafts: readonly ComparedDraft[],
  report: CompareReport,
): Promise<ReviewReport[]> {
  const titles = new Map([report.reference, ...report.drafts].map((p) => [p.id, p.title || p.file]))
  // No time: the same files give the same bytes.
  const run = await reportRun(app, {}, '')
  const named = (p: ComparedPlan) =>
    reportPlan({ profile: p.plan.profile, name: p.fileName, fileName: p.fileName, sha256: p.sha256 })
  return drafts.map((d) =>
    buildReviewReport({
      reference: named(reference),
      draft: named(d),
      round: null,
      plan: d.plan,
      referencePlan: reference.plan,
      rows: reviewRows(d.report, d.plan, NO_DECISIONS),
      indicators: { comparisons: d.report.indicators, missing: d.report.missingIndicators },
      findings: d.findings,
      titleOf: (id) => titles.get(id) ?? id,
      run,
    }),
  )
}
