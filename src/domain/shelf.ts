import type { Verdict } from './coverage.js'
import type { Measure } from './measure.js'

/** A figure the measure asks for and what an answer puts in its place. */
export interface ShelfFigure {
  /** As the measure prints it: `65%以上`. */
  readonly asked: string
  /** The answer's figure of the same unit, or null. */
  readonly found: string | null
}

/** How one plan answers a measure. */
export interface ShelfAnswer {
  readonly plan: string
  readonly title: string
  readonly region: string
  /** Code of its place in the table of divisions, so that a region's counties stand together; '' where it is not known. */
  readonly place: string
  readonly clauses: readonly { readonly id: string; readonly text: string; readonly path: readonly string[] }[]
  readonly verdict: Verdict
  /** One for each figure of the measure, in its order. */
  readonly figures: readonly ShelfFigure[]
}

/** 周边写法: how the plans of the workspace put one measure. */
export interface ShelfView {
  readonly measure: Measure
  readonly answers: readonly ShelfAnswer[]
}

/** Strongest first: the order in which a drafter reads examples. */
const STRENGTH: readonly Verdict[] = ['covered', 'partial', 'omitted']

/** Orders in which a shelf can stand: the fullest answers first, or by region. */
export const SHELF_ORDERS = ['strength', 'region'] as const
export type ShelfOrder = (typeof SHELF_ORDERS)[number]

/** The answers in another order; equal ones stay as they were, places that are not known come last. */
export function orderShelf(answers: readonly ShelfAnswer[], order: ShelfOrder): ShelfAnswer[] {
  const strength = (a: ShelfAnswer): number => STRENGTH.indexOf(a.verdict)
  return [...answers].sort((a, b) => {
    if (order === 'strength') return strength(a) - strength(b)
    if ((a.place === '') !== (b.place === '')) return a.place === '' ? 1 : -1
    return a.place < b.place ? -1 : a.place > b.place ? 1 : 0
  })
}
