import type { PreparedPlan, Word } from '../../domain/index.js'

/**
 * Weight of a word by its rarity in the clauses of both plans: ln((N + 1) / (df + 0.5)), at least a small positive value,
 * so that even the commonest word counts a little.
 */
export function wordWeights(plans: readonly PreparedPlan[]): (word: Word) => number {
  const LEAST = 0.1
  const frequency = new Map<string, number>()
  let total = 0
  for (const plan of plans) {
    for (const { words } of plan.signals.values()) {
      total += 1
      for (const n of new Set(words.map((w) => w.norm))) frequency.set(n, (frequency.get(n) ?? 0) + 1)
    }
  }
  return (word) => Math.max(LEAST, Math.log((total + 1) / ((frequency.get(word.norm) ?? 0) + 0.5)))
}
