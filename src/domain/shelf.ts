import type { Verdict } from './coverage.js'
import type { Measure } from './measure.js'

/** How one plan answers a measure. */
export interface ShelfAnswer {
  readonly plan: string
  readonly title: string
  readonly region: string
  readonly clauses: readonly { readonly id: string; readonly text: string; readonly path: readonly string[] }[]
  readonly verdict: Verdict
  /** Numbers of the answer as printed, for the column of numbers. */
  readonly numbers: readonly string[]
}

/** 周边写法: how the plans of the workspace put one measure. */
export interface ShelfView {
  readonly measure: Measure
  readonly answers: readonly ShelfAnswer[]
}
