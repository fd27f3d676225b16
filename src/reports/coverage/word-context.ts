import type { Alignment } from './alignment.js'

/** Neighbouring words of the measure stand together in the clause when at most this many words apart. */
const NEAR = 3

/** How well the rest of a word's part is matched in the clause that matches the word: a lone shared word is no answer. */
export function supportOf({ words, ranges, match }: Alignment): number[] {
  return words.map(({ part }, w) => {
    // Words of a part stand together; a part of one word is seen beside the whole measure.
    const own = ranges[part]!
    const alone = own.to - own.from === 1
    const { from, to } = alone ? { from: 0, to: words.length } : own
    let best = match.length === 0 ? 0 : -Infinity
    for (const m of match) {
      let total = 0
      let sum = 0
      for (let i = from; i < to; i++) {
        if (!alone && i === w) continue
        const { weight } = words[i]!
        total += weight
        sum += weight * m[i]!
      }
      best = Math.max(best, m[w]! * (total === 0 ? 0 : sum / total))
    }
    return best
  })
}

/** Whether neighbours of the measure stand near each other in a clause too. */
export function adjacencyOf({ words, match, place }: Alignment): number[] {
  return words.map((_, w) => {
    let best = 0
    for (let c = 0; c < match.length; c++) {
      const [m, places] = [match[c]!, place[c]!]
      const here = places[w]!
      if (here < 0) continue
      for (const n of [w - 1, w + 1]) {
        const there = places[n]
        if (there === undefined || there < 0) continue
        const gap = Math.abs(here - there)
        if (gap > 0 && gap <= NEAR) best = Math.max(best, Math.min(m[w]!, m[n]!))
      }
    }
    return best
  })
}
