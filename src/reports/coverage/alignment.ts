import type { Word } from '../../domain/index.js'
import type { Matter, OfferedClause } from './matter.js'

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
  for (const offered of matter.offered.slice(0, count)) {
    const { ids } = offered
    const values = new Float64Array(words.length)
    const places = new Int32Array(words.length)
    words.forEach(({ id }, w) => {
      const at = matcher.bestPlace(id, ids)
      const most = at < 0 ? 0 : matcher.match(id, ids[at]!)
      places[w] = at
      values[w] = most
    })
    answerByTerms(matter, offered, words, values, places)
    values.forEach((v, w) => {
      if (v > best[w]!) best[w] = v
    })
    match.push(values)
    place.push(places)
  }
  return { words, match, place, best }
}

/** Lets a term of the clause answer the words of a measure's term that means the same, or is a part or the whole of it. */
function answerByTerms(
  { measureTerms, relations }: Matter,
  { terms, words: clauseWords }: OfferedClause,
  words: readonly WantedWord[],
  values: Float64Array,
  places: Int32Array,
): void {
  for (const wanted of measureTerms) {
    for (const offered of terms) {
      const strength = relations.answers(wanted.term, offered.term)
      if (strength === 0) continue
      // The dictionary may cut across a term, and a term may be made of silent words only: then there is nothing to point at.
      const at = clauseWords.findIndex((o) => o.span.end > offered.span.start && o.span.start < offered.span.end)
      if (at < 0) continue
      words.forEach(({ word }, w) => {
        const inside = word.span.start >= wanted.span.start && word.span.end <= wanted.span.end
        if (!inside || values[w]! >= strength) return
        values[w] = strength
        places[w] = at
      })
    }
  }
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
