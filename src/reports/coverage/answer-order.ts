import type { Alignment, WordMatches } from './alignment.js'
import type { Matter } from './matter.js'
import { SHOWN_EVIDENCE } from './part-answers.js'
import { weighted } from './weighted.js'

/** What decides which of the aligned clauses answers best, in the order of `JudgeWeights.order`. */
export const ORDER_FEATURES = ['score', 'heading', 'recall', 'rareRecall', 'partDense'] as const

/** For each aligned clause one number for each of ORDER_FEATURES, each in about [0, 1] (the fused score up to 2.2). */
export function orderFeatures(matter: Matter, { rarest, match, closest }: Alignment): number[][] {
  return match.map((values, c) => {
    const { candidate } = matter.offered[c]!
    return [
      candidate.score,
      candidate.signals.heading,
      weighted(matter.weights, values),
      weighted(rarest, values),
      closest.byClause[c]!,
    ]
  })
}

/** The best of a matter's clauses, as many as are shown, and what of the alignment is asked once the verdict is known. */
export interface ShownMatter {
  readonly matter: Matter
  readonly alignment: WordMatches
}

/**
 * The aligned clauses in the order in which they answer, by `order` (a weight for each of ORDER_FEATURES). Equal ones stay as they were;
 * clauses that are not aligned stay behind.
 */
export function bestFirst(matter: Matter, alignment: Alignment, order: readonly number[]): ShownMatter {
  const value = orderFeatures(matter, alignment).map((row) => row.reduce((sum, x, f) => sum + x * order[f]!, 0))
  const places = value.map((_, c) => c).sort((a, b) => value[b]! - value[a]! || a - b)
  const shown = places.slice(0, SHOWN_EVIDENCE)
  const offered = [...shown.map((c) => matter.offered[c]!), ...matter.offered.slice(places.length)]
  return {
    matter: { ...matter, offered: offered.slice(0, SHOWN_EVIDENCE) },
    alignment: {
      match: shown.map((c) => alignment.match[c]!),
      place: shown.map((c) => alignment.place[c]!),
      subjects: alignment.subjects,
    },
  }
}
