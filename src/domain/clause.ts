import type { Span } from './span.js'

/** The part a clause plays in its plan; only `measure`, `box` and `safeguard` clauses (and `indicator` rows for targets) can answer a measure. */
export type ClauseKind =
  | 'measure'
  | 'background'
  | 'goal'
  | 'principle'
  | 'box'
  | 'indicator'
  | 'safeguard'
  | 'other'

/** One sentence, or one row of a table, of a plan, with its place in the outline. */
export interface Clause {
  /** `c1`, `c2`, … in reading order: unique inside its plan and the same for the same text. */
  readonly id: string
  /** Place in reading order, from 0. */
  readonly index: number
  readonly kind: ClauseKind
  /** The sentence, re-joined where a page break cut it; for a table row its cells joined by one blank. */
  readonly text: string
  readonly span: Span
  /** Headings from the chapter down, as printed (number and title). */
  readonly path: readonly string[]
  /** Id of the innermost outline unit. */
  readonly unit: string
  /** Number of the paragraph in the plan, from 0: clauses of one paragraph share it. */
  readonly paragraph: number
  /**
   * The naming sentence it stands under, without number and full stop (“强化疫苗预防接种”): the title of the innermost titled
   * unit, or the run-in name in the middle of a paragraph. '' where there is none.
   */
  readonly task: string
  readonly page?: number
}

/** Kinds of clauses that count as an answer to a measure. */
export const ANSWERING_KINDS: ReadonlySet<ClauseKind> = new Set<ClauseKind>(['measure', 'box', 'safeguard'])
