import type { Matrix, MatrixCell } from '../domain/index.js'
import { matrixOf, type MatrixInput } from '../reports/matrix.js'
import type { App } from './create-app.js'
import { draftDigest } from './draft-digest.js'
import { draftReports } from './draft-reports.js'
import { findPlan, findProject, findReference } from './find-project.js'
import { decisionsInForce } from './review.js'
import { verdictInForce } from './review-state.js'

/** The matrix of a project: all measures of its reference against all its drafts, decisions of reviewers in force. */
export async function projectMatrix(app: App, id: string): Promise<Matrix> {
  const project = findProject(app, id)
  const reference = findReference(app, project).id
  const plans: MatrixInput[] = []
  let measures: Parameters<typeof matrixOf>[0] = []
  for (const draft of project.drafts) {
    const plan = findPlan(app, draft)
    const digest = await draftDigest(app, { reference, draft })
    const { coverage } = await draftReports(app, { reference, draft })
    const decisions = decisionsInForce(app, id, draft)
    const evidence = new Map(coverage.coverage.map((c) => [c.measure, c.evidence[0]?.clause]))
    const texts = new Map(
      app
        .store()
        .clauses.ofPlan(draft)
        .map((c) => [c.id, c.text]),
    )
    measures = digest.measures
    const cells = measures.map((measure): MatrixCell => {
      const judged = digest.coverage.get(measure.id)!
      const verdict = verdictInForce({ measure, coverage: judged, decision: decisions.get(measure.id) ?? null })
      // What stands below the line of an omitted measure is no evidence, even where a reviewer decided otherwise.
      const answered = judged.verdict !== 'omitted' && (verdict === 'covered' || verdict === 'partial')
      const clause = answered ? (evidence.get(measure.id) ?? null) : null
      const text = clause === null ? null : (texts.get(clause) ?? null)
      return { verdict, confidence: judged.confidence, clause, text }
    })
    plans.push({
      column: { plan: draft, title: plan.profile.title || plan.name, region: plan.profile.region },
      cells,
    })
  }
  return matrixOf(measures, plans)
}

/** A matrix as an Excel file. */
export async function matrixWorkbook(matrix: Matrix): Promise<Uint8Array> {
  const { writeMatrixXlsx } = await import('../exports/index.js')
  return writeMatrixXlsx(matrix)
}
