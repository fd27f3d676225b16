import type { PreparedPlan, Word } from '../../domain/index.js'

/**
 * Weight of a word by its rarity in the clauses of both plans: ln((N + 1) / (df + 0.5)), at least a small positive value,
 * so that even the commonest word counts a little.
 */
export function wordWeights(plans: readonly PreparedPlan[]): (word: Word) => number {
  const LEAST = 0.1
  /** In how many clauses a word stands, and the last of them: a word counts once a clause. */
  const seen = new Map<string, { clauses: number; last: number }>()
  let total = 0
  for (const plan of plans) {
    for (const { words } of plan.signals.values()) {
      total += 1
      for (const { norm } of words) {
        const word = seen.get(norm)
        if (word === undefined) seen.set(norm, { clauses: 1, last: total })
        else if (word.last !== total) {
          word.clauses += 1
          word.last = total
        }
      }
    }
  }
  const weights = new Map<string, number>()
  return ({ norm }) => {
    const known = weights.get(norm)
    if (known !== undefined) return known
    const weight = Math.max(LEAST, Math.log((total + 1) / ((seen.get(norm)?.clauses ?? 0) + 0.5)))
    weights.set(norm, weight)
    return weight
  }
}
