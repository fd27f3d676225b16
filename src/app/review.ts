import { ANSWERING_KINDS, type Plan, type ReviewDecision, type ReviewRow, type ReviewView } from '../domain/index.js'
import { inForce, type LoggedDecision } from '../store/index.js'
import type { CoverageReport } from './coverage-report.js'
import type { App } from './create-app.js'
import { draftReports } from './draft-reports.js'
import { findDraft } from './find-project.js'
import { planNotFound } from './remove-plan.js'
import { supportingEvidence } from './supporting-evidence.js'
import { suggestPlaces } from './suggest-place.js'

/** A row of the log as people see it. */
export function publicDecision(d: LoggedDecision): ReviewDecision {
  const { action: _action, target: _target, previous: _previous, ...decision } = d
  return decision
}

/** The decisions in force of a draft by measure. */
export function decisionsInForce(app: App, project: string, draft: string): Map<string, ReviewDecision> {
  const rows = inForce(app.store().decisions.log(project, draft))
  return new Map([...rows].map(([measure, d]) => [measure, publicDecision(d)]))
}

/** Task clauses of the draft that are no evidence of any measure that is answered: its own local matter. */
function unlinked(plan: Plan, report: CoverageReport): string[] {
  const used = new Set(report.coverage.filter((c) => c.verdict !== 'omitted').flatMap(supportingEvidence))
  return plan.clauses.filter((c) => ANSWERING_KINDS.has(c.kind) && !used.has(c.id)).map((c) => c.id)
}

function linksByClause(report: CoverageReport): ReviewView['links'] {
  const links: Record<string, { measure: string; score: number }[]> = {}
  for (const l of report.links) (links[l.clause] ??= []).push({ measure: l.measure, score: l.score })
  return links
}

/** Rows of the queue: each measure with verdict, decision and, where omitted, a place; in the reference's order. */
export function reviewRows(
  report: CoverageReport,
  draft: Plan,
  decisions: ReadonlyMap<string, ReviewDecision>,
): ReviewRow[] {
  const coverage = new Map(report.coverage.map((c) => [c.measure, c]))
  const places = suggestPlaces({ measures: report.measures, coverage, draft })
  return report.measures.map((measure) => {
    const found = coverage.get(measure.id)
    if (!found) throw new Error(`measure ${measure.id} has no verdict`)
    return {
      measure,
      coverage: found,
      decision: decisions.get(measure.id) ?? null,
      place: places.get(measure.id) ?? null,
    }
  })
}

/** Everything the review of one draft shows. */
export async function reviewOf(app: App, projectId: string, draftId: string): Promise<ReviewView> {
  const { project, reference, draft } = findDraft(app, projectId, draftId)
  const { coverage } = await draftReports(app, { reference: reference.id, draft: draft.id })
  const plan = app.store().plans.load(draft.id)
  if (!plan) throw planNotFound(draft.id)
  return {
    project,
    reference,
    draft,
    rows: reviewRows(coverage, plan, decisionsInForce(app, projectId, draftId)),
    unlinkedClauses: unlinked(plan, coverage),
    links: linksByClause(coverage),
  }
}
