import { type DecisionHistory, type DecisionRequest, type ReviewDecision, UserError } from '../domain/index.js'
import { type LoggedDecision, undoState } from '../store/index.js'
import type { App } from './create-app.js'
import { findDraft } from './find-project.js'
import { publicDecision } from './review.js'

/** What the reviewer does not know: another person's decision on the measure since the one they have seen. */
function checkNews(app: App, project: string, draft: string, wish: DecisionRequest): void {
  if (wish.basedOn === undefined) return
  const last = app.store().decisions.log(project, draft, wish.measure).at(-1)
  if (!last || last.id <= wish.basedOn || last.reviewer === wish.reviewer) return
  throw new UserError(
    'conflict',
    'decided-meanwhile',
    `“${last.reviewer}”刚刚审定了这一条，您的结论没有保存。请看过后决定保留哪一个。`,
  )
}

/** Writes a reviewer's decision behind the ones before it. `UserError` where 不适用 has no reason, the measure is unknown, or another reviewer was quicker. */
export async function decide(app: App, project: string, draft: string, wish: DecisionRequest): Promise<ReviewDecision> {
  const found = findDraft(app, project, draft)
  if (wish.verdict === 'not-applicable' && !wish.reason?.trim()) {
    throw new UserError('usage', 'reason-missing', '判为“不适用”必须写明理由。请填写理由后再提交。')
  }
  const plan = app.store().plans.load(found.reference.id)
  if (!plan?.clauses.some((c) => c.id === wish.measure)) {
    throw new UserError(
      'not-found',
      'measure-not-found',
      `参照规划中没有编号为“${wish.measure}”的举措。请刷新页面后重试。`,
    )
  }
  checkNews(app, project, draft, wish)
  const row = app.store().decisions.append(project, {
    draft,
    measure: wish.measure,
    verdict: wish.verdict,
    reason: wish.reason ?? '',
    note: wish.note ?? '',
    reviewer: wish.reviewer,
    decidedAt: app.now(),
    stale: false,
    action: 'decide',
    target: null,
  })
  return publicDecision(row)
}

/** The history of a draft, oldest first; of one measure, or behind a numbered decision, where given. What can be undone is the reviewer's own. */
export function decisionHistory(
  app: App,
  project: string,
  draft: string,
  about: { readonly measure?: string; readonly reviewer?: string; readonly after?: number },
): DecisionHistory {
  findDraft(app, project, draft)
  const log = app.store().decisions.log(project, draft)
  const { undo, redo } = undoState(log, about.reviewer ?? '')
  const { measure, after = 0 } = about
  const shown = log.filter((d) => d.id > after && (measure === undefined || d.measure === measure))
  return { decisions: shown.map(publicDecision), canUndo: undo.length > 0, canRedo: redo.length > 0 }
}

/** What a measure had before anyone decided. */
const NOTHING = { verdict: null, reason: '', note: '', stale: false } as const

function stepBack(app: App, project: string, draft: string, reviewer: string, action: 'undo' | 'redo'): ReviewDecision {
  findDraft(app, project, draft)
  return app.store().transaction(() => {
    const log = app.store().decisions.log(project, draft)
    const target = undoState(log, reviewer)[action].at(-1)
    const row = (id: number | null): LoggedDecision | undefined => log.find((d) => d.id === id)
    const decided = row(target ?? null)
    if (!decided) {
      const word = action === 'undo' ? '撤销' : '重做'
      throw new UserError('conflict', `nothing-to-${action}`, `没有可以${word}的审查操作。`)
    }
    const last = log.filter((d) => d.measure === decided.measure).at(-1)
    if (last && last.reviewer !== reviewer) {
      throw new UserError(
        'conflict',
        'decided-by-another',
        `“${last.reviewer}”之后又审定了这一条，不能${action === 'undo' ? '撤销' : '重做'}。如需更改，请重新作出结论。`,
      )
    }
    const { verdict, reason, note, stale } = action === 'redo' ? decided : (row(decided.previous) ?? NOTHING)
    const made = app.store().decisions.append(project, {
      draft,
      measure: decided.measure,
      verdict,
      reason,
      note,
      stale,
      reviewer,
      decidedAt: app.now(),
      action,
      target: decided.id,
    })
    return publicDecision(made)
  })
}

/** Takes the reviewer's last decision on this draft back; answers what is now in force for its measure. */
export function undoDecision(app: App, project: string, draft: string, reviewer: string): ReviewDecision {
  return stepBack(app, project, draft, reviewer, 'undo')
}

/** Does the decision taken back last again. */
export function redoDecision(app: App, project: string, draft: string, reviewer: string): ReviewDecision {
  return stepBack(app, project, draft, reviewer, 'redo')
}
