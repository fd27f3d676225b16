import type { Clause, PlanView } from '../../../src/api/contract.js'
import { type Block, blockIndex, blocksOf } from './blocks.js'

/** A plan made ready for reading: its blocks, and where each clause is. */
export interface Reading {
  readonly plan: PlanView
  readonly blocks: readonly Block[]
  /** Index of the block by clause id. */
  readonly blockOf: ReadonlyMap<string, number>
  readonly clauses: ReadonlyMap<string, Clause>
}

export function readingOf(plan: PlanView): Reading {
  const blocks = blocksOf(plan)
  return { plan, blocks, blockOf: blockIndex(blocks), clauses: new Map(plan.clauses.map((c) => [c.id, c])) }
}
