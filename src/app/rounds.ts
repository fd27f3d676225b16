import {
  type Coverage,
  type Plan,
  type PlanSummary,
  type ReviewVerdict,
  type RoundOutcome,
  type RoundView,
  UserError,
} from '../domain/index.js'
import type { App } from './create-app.js'
import { draftReports } from './draft-reports.js'
import { findDraft, findPlan } from './find-project.js'
import { type ClausePair, matchClauses } from './match-clauses.js'
import { planNotFound } from './remove-plan.js'
import { reviewRows, decisionsInForce } from './review.js'
import { supportingEvidence } from './supporting-evidence.js'
import { type JudgedMeasure, verdictInForce } from './review-state.js'

/** How much of a measure is answered; 不适用 asks for nothing. */
const ANSWERED: Readonly<Record<ReviewVerdict, number>> = { omitted: 0, partial: 1, covered: 2, 'not-applicable': 2 }

/** What became of a measure (采纳情况). */
export function roundOutcome(before: ReviewVerdict, after: ReviewVerdict): RoundOutcome {
  const [was, is] = [ANSWERED[before], ANSWERED[after]]
  if (is < was) return 'broken'
  if (is > was) return is === ANSWERED.covered ? 'fixed' : 'improved'
  return is === ANSWERED.covered ? 'kept' : 'open'
}

interface RoundMaterial {
  readonly pairs: readonly ClausePair[]
  readonly earlier: readonly JudgedMeasure[]
  readonly later: readonly JudgedMeasure[]
}

function loadPlan(app: App, id: string): Plan {
  const plan = app.store().plans.load(id)
  if (!plan) throw planNotFound(id)
  return plan
}

async function materialOf(
  app: App,
  project: string,
  reference: string,
  earlier: string,
  later: string,
): Promise<RoundMaterial> {
  const [before, after] = [loadPlan(app, earlier), loadPlan(app, later)]
  const judged = async (draft: string, plan: Plan): Promise<JudgedMeasure[]> => {
    const { coverage } = await draftReports(app, { reference, draft })
    return reviewRows(coverage, plan, decisionsInForce(app, project, draft))
  }
  return {
    pairs: matchClauses(before.clauses, after.clauses),
    earlier: await judged(earlier, before),
    later: await judged(later, after),
  }
}

/** Whether a decision must be looked at again: text it rests on changed, or the program now judges otherwise. */
function needsLook(
  before: Coverage,
  after: Coverage,
  changedBefore: ReadonlySet<string>,
  changedAfter: ReadonlySet<string>,
): boolean {
  return (
    before.verdict !== after.verdict ||
    supportingEvidence(before).some((c) => changedBefore.has(c)) ||
    supportingEvidence(after).some((c) => changedAfter.has(c))
  )
}

function viewRound(earlier: PlanSummary, later: PlanSummary, { pairs, ...rows }: RoundMaterial): RoundView {
  const outcome: Record<string, RoundOutcome> = {}
  rows.later.forEach((after, at) => {
    const before = rows.earlier[at]
    // A decision that waits for another look says nothing yet about the revised text.
    const fresh = after.decision?.stale === true ? { ...after, decision: null } : after
    if (before) outcome[after.measure.id] = roundOutcome(verdictInForce(before), verdictInForce(fresh))
  })
  return {
    earlier,
    later,
    changedClauses: pairs
      .filter((p) => p.changed)
      .map((p) => ({ earlier: p.earlier?.id ?? null, later: p.later?.id ?? null })),
    outcome,
    reopened: rows.later.filter((r) => r.decision?.stale === true).map((r) => r.measure.id),
  }
}

/** Takes the decisions on the earlier draft over to the later one; those whose text changed become 待复核. */
function carryDecisions(app: App, project: string, draft: string, { pairs, earlier, later }: RoundMaterial): void {
  const changed = pairs.filter((p) => p.changed)
  const changedBefore = new Set(changed.flatMap((p) => p.earlier?.id ?? []))
  const changedAfter = new Set(changed.flatMap((p) => p.later?.id ?? []))
  earlier.forEach(({ decision, coverage }, at) => {
    const after = later[at]
    if (!decision || decision.verdict === null || !after || after.decision !== null) return
    app.store().decisions.append(project, {
      draft,
      measure: decision.measure,
      verdict: decision.verdict,
      reason: decision.reason,
      note: decision.note,
      reviewer: decision.reviewer,
      decidedAt: decision.decidedAt,
      stale: decision.stale || needsLook(coverage, after.coverage, changedBefore, changedAfter),
      action: 'carry',
      target: null,
    })
  })
}

/** A revised draft takes the place of the earlier one in a project; decisions go with it. `UserError` where it is already there. */
export async function reviseDraft(app: App, projectId: string, earlierId: string, laterId: string): Promise<RoundView> {
  const { project, reference, draft: earlier } = findDraft(app, projectId, earlierId)
  const later = findPlan(app, laterId)
  if (later.id === reference.id || project.drafts.includes(later.id)) {
    throw new UserError(
      'conflict',
      'revision-in-project',
      '所选规划已在本项目中，不能作为修改稿。请导入修改后的新文件再选择它。',
    )
  }
  const material = await materialOf(app, projectId, reference.id, earlier.id, later.id)
  app.store().transaction(() => {
    const drafts = findDraft(app, projectId, earlierId).project.drafts.map((d) => (d === earlier.id ? later.id : d))
    app.store().projects.patch(projectId, { drafts })
    app.store().plans.setPreviousVersion(later.id, earlier.id)
    app.store().rounds.add(projectId, { earlier: earlier.id, later: later.id, at: app.now() })
    carryDecisions(app, projectId, later.id, material)
  })
  return roundView(app, projectId, reference.id, earlier.id, later.id)
}

async function roundView(
  app: App,
  project: string,
  reference: string,
  earlier: string,
  later: string,
): Promise<RoundView> {
  const material = await materialOf(app, project, reference, earlier, later)
  return viewRound(findPlan(app, earlier), findPlan(app, later), material)
}

/** The round that led to a draft; null for a first version. `UserError` for an unknown project or draft. */
export async function latestRound(app: App, projectId: string, draftId: string): Promise<RoundView | null> {
  const { reference } = findDraft(app, projectId, draftId)
  const round = app
    .store()
    .rounds.ofProject(projectId)
    .findLast((r) => r.later === draftId)
  return round ? roundView(app, projectId, reference.id, round.earlier, round.later) : null
}

/** The rounds that led to a draft, latest first. */
export async function roundsOf(app: App, projectId: string, draftId: string): Promise<RoundView[]> {
  const { reference } = findDraft(app, projectId, draftId)
  const rounds = app.store().rounds.ofProject(projectId)
  const views: RoundView[] = []
  const seen = new Set<string>()
  let later = draftId
  for (;;) {
    const round = rounds.findLast((r) => r.later === later)
    if (!round || seen.has(round.earlier)) return views
    seen.add(round.earlier)
    views.push(await roundView(app, projectId, reference.id, round.earlier, round.later))
    later = round.earlier
  }
}
