import type { Verdict } from './coverage.js'
import type { Measure } from './measure.js'
import type { AdministrativeLevel } from './plan.js'
import type { DraftStage } from './plan-metadata.js'

/** A figure the measure asks for and what an answer puts in its place. */
export interface ShelfFigure {
  /** As the measure prints it: `65%以上`. */
  readonly asked: string
  /** The answer's figure of the same unit, or null. */
  readonly found: string | null
}

/** A plan that answers the measures of another, as a shelf and a matrix name it. */
export interface AnsweringPlan {
  readonly plan: string
  readonly title: string
  /** As its title names the place, else as the table of divisions does; '' where it is not known. */
  readonly region: string
  /** Code of its place in the table of divisions, so that a region's counties stand together; '' where it is not known. */
  readonly place: string
  readonly level: AdministrativeLevel
  readonly stage: DraftStage
}

/** How one plan answers a measure. */
export interface ShelfAnswer extends AnsweringPlan {
  readonly clauses: readonly { readonly id: string; readonly text: string; readonly path: readonly string[] }[]
  readonly verdict: Verdict
  /** Calibrated, in [0, 1]. */
  readonly confidence: number
  /** One for each figure of the measure, in its order. */
  readonly figures: readonly ShelfFigure[]
}

/** 周边写法: how the plans of the workspace put one measure. */
export interface ShelfView {
  readonly reference: { readonly plan: string; readonly title: string }
  readonly measure: Measure
  readonly answers: readonly ShelfAnswer[]
  /** Plans that were asked for and found no room on it: only so many are compared for one shelf. */
  readonly left: number
}

/** Strongest first: the order in which a drafter reads examples. */
const STRENGTH: readonly Verdict[] = ['covered', 'partial', 'omitted']

/** Orders in which a shelf can stand: the fullest answers first, or by region. */
export const SHELF_ORDERS = ['strength', 'region'] as const
export type ShelfOrder = (typeof SHELF_ORDERS)[number]

/** By code of place, so that a region's places stand together; places that are not known last. For sorting. */
export function byPlace(a: Pick<AnsweringPlan, 'place'>, b: Pick<AnsweringPlan, 'place'>): number {
  if ((a.place === '') !== (b.place === '')) return a.place === '' ? 1 : -1
  return a.place < b.place ? -1 : a.place > b.place ? 1 : 0
}

/** The answers in another order; equal ones stay as they were, places that are not known come last. */
export function orderShelf(answers: readonly ShelfAnswer[], order: ShelfOrder): ShelfAnswer[] {
  const strength = (a: ShelfAnswer): number => STRENGTH.indexOf(a.verdict)
  return [...answers].sort(order === 'region' ? byPlace : (a, b) => strength(a) - strength(b))
}
