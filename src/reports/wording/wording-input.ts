import { ANSWERING_KINDS, type Clause, type WordingMember } from '../../domain/index.js'

/** Another plan's clause by its place in `clauses`, and how near it is; larger is nearer. */
export interface WordingNeighbour {
  readonly at: number
  readonly score: number
}

/** What the report is made from. */
export interface WordingInput {
  /** Task clauses, plan by plan, each in reading order. */
  readonly clauses: readonly WordingMember[]
  /** Id of the reference among the plans; null for none. */
  readonly reference: string | null
  /** For each clause its nearest of other plans, in any order. */
  readonly nearest: readonly (readonly WordingNeighbour[])[]
  /** Score that unrelated clauses of different plans hardly ever reach; null where too few pairs say so. */
  readonly unrelated: number | null
}

/** The clauses whose wording is compared: what a plan sets out to do, without goals, background and rows of tables. */
export function taskClauses(plan: string, clauses: readonly Clause[]): WordingMember[] {
  return clauses
    .filter((c) => ANSWERING_KINDS.has(c.kind))
    .map((c) => ({ plan, clause: c.id, text: c.text, path: c.path }))
}
