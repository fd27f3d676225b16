import type { Matrix, MatrixCell, MatrixColumn, MatrixRow, Measure, VerdictCounts } from '../domain/index.js'

/** One plan with its answer to each measure, in the order of the measures. */
export interface MatrixInput {
  readonly column: MatrixColumn
  readonly cells: readonly MatrixCell[]
}

/** Counts the verdicts of a row or of a column. */
function totalOf(cells: readonly MatrixCell[]): VerdictCounts {
  const of = (verdict: MatrixCell['verdict']): number => cells.filter((c) => c.verdict === verdict).length
  return {
    covered: of('covered'),
    partial: of('partial'),
    omitted: of('omitted'),
    notApplicable: of('not-applicable'),
  }
}

/**
 * Measures of a reference against plans: a row for each measure in the reference's order, a column for each plan in the
 * order given. Throws `RangeError` where a plan has not one cell for each measure: a gap must not read as an answer.
 */
export function matrixOf(
  reference: Matrix['reference'],
  measures: readonly Measure[],
  plans: readonly MatrixInput[],
): Matrix {
  for (const { column, cells } of plans)
    if (cells.length !== measures.length)
      throw new RangeError(`plan ${column.plan} has ${cells.length} cells for ${measures.length} measures`)
  const rows = measures.map((measure, at): MatrixRow => {
    const cells = plans.map((p) => p.cells[at]!)
    return { measure: measure.id, text: measure.text, chapter: measure.path[0] ?? '', cells, total: totalOf(cells) }
  })
  return { reference, columns: plans.map((p) => ({ ...p.column, total: totalOf(p.cells) })), rows }
}
