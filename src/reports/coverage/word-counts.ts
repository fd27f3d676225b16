import type { PreparedPlan } from '../../domain/index.js'
import type { WordTable } from './word-table.js'

/** In how many clauses of a plan each word stands, by the word's number in the table; words numbered later stand in none. */
export interface WordCounts {
  readonly clauses: number
  readonly of: Int32Array
}

/** Counts the words of a plan's clauses; a word counts once a clause. */
export function countWords(plan: PreparedPlan, table: WordTable): WordCounts {
  const texts = Array.from(plan.signals.values(), ({ words }) => table.idsOf(words))
  const of = new Int32Array(table.size)
  const last = new Int32Array(table.size).fill(-1)
  texts.forEach((ids, clause) => {
    for (const id of ids) {
      if (last[id] === clause) continue
      last[id] = clause
      of[id]! += 1
    }
  })
  return { clauses: texts.length, of }
}

/** Even the commonest word counts a little. */
const LEAST = 0.1

/** Weight of each word (by number) by its rarity in the clauses of both plans: ln((N + 1) / (df + 0.5)), at least {@link LEAST}. */
export function wordWeights(reference: WordCounts, draft: WordCounts): Float64Array {
  const total = reference.clauses + draft.clauses
  const weights = new Float64Array(Math.max(reference.of.length, draft.of.length))
  for (let id = 0; id < weights.length; id++) {
    const clauses = (reference.of[id] ?? 0) + (draft.of[id] ?? 0)
    weights[id] = Math.max(LEAST, Math.log((total + 1) / (clauses + 0.5)))
  }
  return weights
}
