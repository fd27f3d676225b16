import type { Alignment } from './alignment.js'
import { highest } from './numbers.js'
import type { Matter } from './matter.js'
import { weighted } from './weighted.js'

/** What decides which of the aligned clauses answers best, in the order of `JudgeWeights.order`. */
export const ORDER_FEATURES = ['score', 'heading', 'recall', 'rareRecall', 'partDense'] as const

/** Best cosine of any part of the measure with any part of one clause, in [-1, 1]; 0 without vectors. */
const nearestOf = (closest: Float64Array): number => {
  const found = highest(closest)
  return found === -Infinity ? 0 : found
}

/** For each aligned clause one number for each of ORDER_FEATURES, each in about [0, 1] (the fused score up to 2.2). */
export function orderFeatures(matter: Matter, { words, rarest, match, closest }: Alignment): number[][] {
  return match.map((values, c) => {
    const clause = matter.offered[c]!
    return [
      clause.candidate.score,
      clause.candidate.signals.heading,
      weighted(words, (w) => values[w]!),
      weighted(
        words,
        (w) => values[w]!,
        (w) => rarest.has(w),
      ),
      nearestOf(closest[c]!),
    ]
  })
}

/**
 * The matter with its aligned clauses in the order in which they answer, by `order` (a weight for each of ORDER_FEATURES), and
 * the alignment in the same order. Equal ones stay as they were; clauses that are not aligned stay behind.
 */
export function bestFirst(
  matter: Matter,
  alignment: Alignment,
  order: readonly number[],
): { readonly matter: Matter; readonly alignment: Alignment } {
  const value = orderFeatures(matter, alignment).map((row) => row.reduce((sum, x, f) => sum + x * order[f]!, 0))
  const places = value.map((_, c) => c).sort((a, b) => value[b]! - value[a]! || a - b)
  return {
    matter: {
      ...matter,
      offered: [...places.map((c) => matter.offered[c]!), ...matter.offered.slice(places.length)],
    },
    alignment: {
      ...alignment,
      match: places.map((c) => alignment.match[c]!),
      place: places.map((c) => alignment.place[c]!),
      inHeadings: places.map((c) => alignment.inHeadings[c]!),
      closest: [...places.map((c) => alignment.closest[c]!), ...alignment.closest.slice(places.length)],
    },
  }
}
