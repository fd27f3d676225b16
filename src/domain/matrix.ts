import type { VerdictCounts } from './overview.js'
import type { ReviewVerdict } from './review.js'
import type { AnsweringPlan, ShelfFigure } from './shelf.js'

/** How one plan answers one measure. */
export interface MatrixCell {
  /** The verdict in force: a reviewer's decision before the program's. */
  readonly verdict: ReviewVerdict
  /** The program's calibrated confidence in its own verdict, in [0, 1]. */
  readonly confidence: number
  /** Clause id of the best evidence, or null where the program found none or the measure is not asked. */
  readonly clause: string | null
  /** Text of that clause, or null. */
  readonly text: string | null
  /** One for each figure of the measure, in its order; empty where the measure asks for none or is not asked of the plan. */
  readonly figures: readonly ShelfFigure[]
}

/** A plan of the matrix. */
export type MatrixColumn = AnsweringPlan

/** A measure with its cells, one for each column. */
export interface MatrixRow {
  readonly measure: string
  readonly text: string
  readonly chapter: string
  readonly cells: readonly MatrixCell[]
  readonly total: VerdictCounts
}

/** Measures of a reference against plans, with the totals of rows and columns. */
export interface Matrix {
  readonly reference: { readonly plan: string; readonly title: string }
  readonly columns: readonly (MatrixColumn & { readonly total: VerdictCounts })[]
  readonly rows: readonly MatrixRow[]
}
