import type { Word } from '../../domain/index.js'
import type { Matter } from './matter.js'

/** One telling word of a measure. */
export interface WantedWord {
  readonly word: Word
  /** Its number with the matcher. */
  readonly id: number
  /** Place of its part in `Matter.parts`. */
  readonly part: number
  /** Weight by its rarity, > 0. */
  readonly weight: number
}

/** How far each offered clause answers each word: `match[clause][word]` in [0, 1], `place` = the clause word that does, or -1. */
export interface Alignment {
  readonly words: readonly WantedWord[]
  readonly match: readonly Float64Array[]
  readonly place: readonly Int32Array[]
  /** For each word the best match among the aligned clauses. */
  readonly best: Float64Array
}

/** Aligns the measure's words softly with each of the first `count` offered clauses. */
export function align(matter: Matter, count: number): Alignment {
  const { matcher } = matter
  const words = matter.parts.flatMap((p, part) =>
    p.words.map((word) => ({ word, id: matcher.idOf(word), part, weight: matter.weight(word) })),
  )
  const match: Float64Array[] = []
  const place: Int32Array[] = []
  const best = new Float64Array(words.length)
  for (const { ids } of matter.offered.slice(0, count)) {
    const values = new Float64Array(words.length)
    const places = new Int32Array(words.length).fill(-1)
    words.forEach(({ id }, w) => {
      const row = matcher.rowOf(id, ids)
      let most = 0
      for (let o = 0; o < ids.length && most < 1; o++) {
        const m = row[ids[o]!]!
        if (m > most) {
          most = m
          places[w] = o
        }
      }
      values[w] = most
      if (most > best[w]!) best[w] = most
    })
    match.push(values)
    place.push(places)
  }
  return { words, match, place, best }
}

/** Weighted mean of `values` over the words that `only` takes, in [0, 1] where the values are; 0 without words. */
export function weighted(
  words: readonly WantedWord[],
  values: (at: number) => number,
  only?: (w: WantedWord) => boolean,
): number {
  let total = 0
  let sum = 0
  for (let at = 0; at < words.length; at++) {
    const w = words[at]!
    if (only && !only(w)) continue
    total += w.weight
    sum += w.weight * values(at)
  }
  return total === 0 ? 0 : sum / total
}
