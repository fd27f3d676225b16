import type { DraftOverview, FindingKind, ProjectOverview, TaskRow, VerdictCounts } from '../domain/index.js'
import type { App } from './create-app.js'
import { draftDigest } from './draft-digest.js'
import { findPlan, findProject, findReference } from './find-project.js'
import { decisionsInForce } from './review.js'
import { bySeverity, countVerdicts, type JudgedMeasure, reviewState, verdictInForce } from './review-state.js'

/** Omissions named for each draft; the queue has all of them. */
const WORST = 20

interface JudgedDraft {
  readonly overview: DraftOverview
  readonly printed: ReadonlyMap<string, string>
  readonly rows: readonly JudgedMeasure[]
}

async function judgeDraft(app: App, project: string, reference: string, draft: string): Promise<JudgedDraft> {
  const digest = await draftDigest(app, { reference, draft })
  const decisions = decisionsInForce(app, project, draft)
  const rows = digest.measures.map((measure) => ({
    measure,
    coverage: digest.coverage.get(measure.id)!,
    decision: decisions.get(measure.id) ?? null,
  }))
  const dismissed = app.store().dismissals.inForce(project, draft)
  const findings: Partial<Record<FindingKind, number>> = {}
  for (const f of digest.findings) if (!dismissed.has(f.id)) findings[f.kind] = (findings[f.kind] ?? 0) + 1
  const states = rows.map(reviewState)
  return {
    rows,
    printed: digest.printed,
    overview: {
      draft,
      counts: countVerdicts(rows),
      reviewed: states.filter((s) => s === 'yes').length,
      total: rows.length,
      stale: states.filter((s) => s === 'stale').length,
      worstOmissions: rows
        .filter((r) => verdictInForce(r) === 'omitted')
        .sort(bySeverity)
        .slice(0, WORST)
        .map((r) => r.measure.id),
      weakerIndicators: digest.weakerIndicators,
      missingIndicators: digest.missingIndicators,
      findings,
    },
  }
}

/** The rows of the heat map: measures of one task under one chapter together, in the reference's order. */
function taskRows(drafts: readonly JudgedDraft[]): TaskRow[] {
  const groups = new Map<string, { task: string; chapter: string; places: number[] }>()
  drafts[0]?.rows.forEach(({ measure }, place) => {
    const chapter = measure.path[0] ?? ''
    const key = JSON.stringify([chapter, measure.task])
    const group = groups.get(key) ?? { task: measure.task, chapter, places: [] }
    group.places.push(place)
    groups.set(key, group)
  })
  return [...groups.values()].map(({ task, chapter, places }) => {
    const cells: Record<string, VerdictCounts> = {}
    for (const d of drafts) cells[d.overview.draft] = countVerdicts(places.map((p) => d.rows[p]!))
    return { task, chapter, measures: places.map((p) => drafts[0]!.rows[p]!.measure.id), cells }
  })
}

/** A project at a glance. */
export async function overviewOf(app: App, id: string): Promise<ProjectOverview> {
  const project = findProject(app, id)
  const reference = findReference(app, project)
  const drafts: JudgedDraft[] = []
  for (const draft of project.drafts) drafts.push(await judgeDraft(app, id, reference.id, findPlan(app, draft).id))
  return {
    project,
    measures: drafts[0]?.rows.map((r) => r.measure) ?? [],
    printed: Object.fromEntries(drafts[0]?.printed ?? []),
    tasks: taskRows(drafts),
    drafts: drafts.map((d) => d.overview),
  }
}
