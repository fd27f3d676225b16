import { compareNeighbours } from '../check-input.js'
import type { Neighbour } from '../vector-index.js'

/** Keeps the k best of what it is offered; equal similarities by label, whatever the order they come in. */
export interface Best {
  offer(label: number, similarity: number): void
  /** The kept ones, best first. */
  list(): Neighbour[]
}

/** Offers kept before the worst are thrown away: sorting now and then is cheaper than keeping every offer in order. */
const SLACK = 4

/** Collects the `k` best, k >= 1. */
export function createBest(k: number): Best {
  let kept: Neighbour[] = []
  /** Below this nothing can be among the k best any more. */
  let floor = -Infinity
  const settle = (): void => {
    kept = kept.sort(compareNeighbours).slice(0, k)
    if (kept.length === k) floor = kept[k - 1]!.similarity
  }
  return {
    offer(label, similarity) {
      if (similarity < floor) return
      kept.push({ label, similarity })
      if (kept.length >= k * SLACK) settle()
    },
    list() {
      settle()
      return [...kept]
    },
  }
}
