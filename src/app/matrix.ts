import {
  byPlace,
  indicatorBrief,
  type JobView,
  type Matrix,
  type MatrixCell,
  type PlanSummary,
  type ReviewDecision,
  UserError,
} from '../domain/index.js'
import { matrixOf, type MatrixInput } from '../reports/matrix.js'
import { type PlanChoice, plansToCompare } from './chosen-plans.js'
import type { App } from './create-app.js'
import { hasCoverage } from './draft-reports.js'
import { findPlan, findProject, findReference } from './find-project.js'
import type { Jobs } from './jobs.js'
import { answeredPlan, answeringPlan, planAnswers, type PlanAnswers } from './plan-answers.js'
import { decisionsInForce } from './review.js'
import { verdictInForce } from './review-state.js'

/** Columns of a matrix of the library: a province's counties and more; one of 100 columns and 400 rows is 10 MB on its way to the page. */
const MATRIX_PLANS = 300

const NO_DECISIONS: ReadonlyMap<string, ReviewDecision> = new Map()

function cellsOf({ measures, answers }: PlanAnswers, decisions: ReadonlyMap<string, ReviewDecision>): MatrixCell[] {
  return measures.map((measure): MatrixCell => {
    const judged = answers.get(measure.id)!
    const verdict = verdictInForce({ measure, coverage: judged, decision: decisions.get(measure.id) ?? null })
    // What stands below the line of an omitted measure is no evidence, even where a reviewer decided otherwise.
    const [best] = verdict === 'covered' || verdict === 'partial' ? judged.clauses : []
    const { confidence } = judged
    const figures = verdict === 'not-applicable' ? [] : judged.figures
    return { verdict, confidence, clause: best?.id ?? null, text: best?.text ?? null, figures }
  })
}

async function matrixFor(
  app: App,
  reference: PlanSummary,
  drafts: readonly PlanSummary[],
  decisionsOf: (draft: string) => ReadonlyMap<string, ReviewDecision>,
): Promise<Matrix> {
  const plans: MatrixInput[] = []
  let measures: PlanAnswers['measures'] = []
  const answered = answeredPlan(app, reference.id)
  for (const draft of drafts) {
    const answers = await planAnswers(app, answered, draft.id)
    measures = answers.measures
    plans.push({ column: answeringPlan(draft), cells: cellsOf(answers, decisionsOf(draft.id)) })
  }
  const printed = new Map(answered.plan.indicators.map((i) => [i.clause, indicatorBrief(i)]))
  const rows = measures.map((m) => ({ ...m, text: printed.get(m.id) ?? m.text }))
  return matrixOf({ plan: reference.id, title: reference.profile.title || reference.name }, rows, plans)
}

/** The matrix of a project: all measures of its reference against all its drafts, decisions of reviewers in force. */
export async function projectMatrix(app: App, id: string): Promise<Matrix> {
  const project = findProject(app, id)
  const drafts = project.drafts.map((draft) => findPlan(app, draft))
  return matrixFor(app, findReference(app, project), drafts, (draft) => decisionsInForce(app, id, draft))
}

/** The plans a matrix of the library has as columns, by region; `UserError` where the choice leaves none, or too many to be read. */
async function columnsOf(app: App, reference: string, choice: PlanChoice): Promise<PlanSummary[]> {
  const plans = await plansToCompare(app, reference, choice)
  if (plans.length === 0)
    throw new UserError(
      'not-found',
      'matrix-empty',
      '规划库中没有符合条件、可与参照规划对照的规划。请放宽条件，或先导入。',
    )
  if (plans.length > MATRIX_PLANS) {
    throw new UserError(
      'usage',
      'matrix-too-wide',
      `符合条件的规划有 ${plans.length} 份，一张矩阵最多 ${MATRIX_PLANS} 份。请按地区、级别缩小范围。`,
    )
  }
  const place = (p: PlanSummary) => ({ place: p.metadata?.region.value?.code ?? '' })
  return [...plans].sort((a, b) => byPlace(place(a), place(b)))
}

/** A matrix of plans of the library outside any project: all measures of a reference against the chosen plans, as the program judges. */
export async function libraryMatrix(app: App, reference: string, choice: PlanChoice): Promise<Matrix> {
  const plans = await columnsOf(app, reference, choice)
  return matrixFor(app, findPlan(app, reference), plans, () => NO_DECISIONS)
}

/** Judges the chosen plans that were never compared with the reference, plan by plan; with none it ends at once. */
export async function startMatrix(app: App, jobs: Jobs, reference: string, choice: PlanChoice): Promise<JobView> {
  const plans = await columnsOf(app, reference, choice)
  return jobs.start('compare', [], async (job) => {
    for (const [at, { id, name }] of plans.entries()) {
      const pair = { reference, draft: id }
      if (await hasCoverage(app, pair)) continue
      job.step(`比对 ${name}`, at, plans.length)
      await app.engine.makeReports({ ...pair, only: 'coverage' }, { signal: job.signal })
    }
  })
}
