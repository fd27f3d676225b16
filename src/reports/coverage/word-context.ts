import type { Alignment } from './alignment.js'
import type { Matter } from './matter.js'

/** Neighbouring words of the measure stand together in the clause when at most this many words apart. */
const NEAR = 3

/** How well the rest of a word's part is matched in the clause that matches the word: a lone shared word is no answer. */
export function supportOf({ words, ranges, weights }: Matter, { match }: Alignment): Float64Array {
  const support = new Float64Array(weights.length).fill(match.length === 0 ? 0 : -Infinity)
  for (let w = 0; w < support.length; w++) {
    // Words of a part stand together; a part of one word is seen beside the whole measure.
    const own = ranges[words[w]!.part]!
    const alone = own.to - own.from === 1
    const from = alone ? 0 : own.from
    const to = alone ? weights.length : own.to
    for (const m of match) {
      let total = 0
      let sum = 0
      for (let i = from; i < to; i++) {
        if (!alone && i === w) continue
        total += weights[i]!
        sum += weights[i]! * m[i]!
      }
      support[w] = Math.max(support[w]!, m[w]! * (total === 0 ? 0 : sum / total))
    }
  }
  return support
}

/** Whether neighbours of the measure stand near each other in a clause too. */
export function adjacencyOf({ match, place, best }: Alignment): Float64Array {
  const adjacent = new Float64Array(best.length)
  for (let c = 0; c < match.length; c++) {
    const m = match[c]!
    const places = place[c]!
    for (let w = 1; w < adjacent.length; w++) {
      const [before, here] = [places[w - 1]!, places[w]!]
      const gap = Math.abs(here - before)
      if (before < 0 || here < 0 || gap === 0 || gap > NEAR) continue
      const both = Math.min(m[w - 1]!, m[w]!)
      adjacent[w - 1] = Math.max(adjacent[w - 1]!, both)
      adjacent[w] = Math.max(adjacent[w]!, both)
    }
  }
  return adjacent
}
