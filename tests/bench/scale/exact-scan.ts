import type { Neighbour, VectorIndex } from '../../../src/nearest/vector-index.js'
import { createBest } from '../../../src/nearest/segments/best.js'
import { dotRow } from '../../../src/nearest/segments/dot.js'
import { createYoungRows, type YoungRows } from '../../../src/nearest/segments/young-rows.js'

/** All vectors in one block, compared one by one: what the graphs must equal, and what they save. */
export interface ExactScan {
  search(query: Float32Array, k: number, accept?: (label: number) => boolean): Neighbour[]
  /** The true similarity of a label: a store that keeps its vectors shortened tells another. */
  similarity(query: Float32Array, label: number): number
}

/** An exact scan over the vectors given. */
export function createExactScan(dimension: number, vectors: Iterable<readonly [number, Float32Array]>): ExactScan {
  const rows: YoungRows = createYoungRows(dimension)
  for (const [label, vector] of vectors) rows.add(label, vector)
  return {
    similarity: (query, label) => dotRow(query, rows.vector(rows.rowOf(label)!), 0),
    search(query, k, accept) {
      const best = createBest(k)
      rows.scan(query, best, accept)
      return best.list()
    },
  }
}

/** Two similarities nearer than this are equal: sums of products in another order differ in the last bits. */
const EQUAL = 1e-6

/** Share of the k true neighbours found, over all queries; a vector as near as the last true one counts as true. */
export function recallOf(
  index: Pick<VectorIndex, 'search'>,
  truth: readonly (readonly Neighbour[])[],
  queries: readonly Float32Array[],
  accept?: { has(label: number): boolean; readonly size: number } & Iterable<number>,
): number {
  let hits = 0
  let wanted = 0
  queries.forEach((query, at) => {
    const worst = truth[at]!.at(-1)?.similarity ?? 1
    wanted += truth[at]!.length
    hits += index.search(query, truth[at]!.length, accept).filter((n) => n.similarity >= worst - EQUAL).length
  })
  return hits / wanted
}
