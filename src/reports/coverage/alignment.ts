import type { Word } from '../../domain/index.js'
import type { Matter, OfferedClause } from './matter.js'
import { closestParts } from './part-vectors.js'
import { rarestSubjects } from './subject-words.js'

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
  /** The words that name the measure's subject. */
  readonly rarest: ReadonlySet<WantedWord>
  readonly match: readonly Float64Array[]
  readonly place: readonly Int32Array[]
  /** For each word the best match among the aligned clauses. */
  readonly best: Float64Array
  /** `closest[clause][part]` of all offered clauses, aligned or not: see {@link closestParts}. */
  readonly closest: readonly Float64Array[]
}

/** Aligns the measure's words softly with each of the first `count` offered clauses. */
export function align(matter: Matter, count: number): Alignment {
  const { matcher } = matter
  const words = matter.parts.flatMap((p, part) =>
    p.words.map((word) => ({ word, id: matcher.idOf(word), part, weight: matter.weight(word) })),
  )
  const aligned = matter.offered.slice(0, count)
  const match = aligned.map(() => new Float64Array(words.length))
  const place = aligned.map(() => new Int32Array(words.length))
  // Word by word, not clause by clause: the matches of one word stand together in memory.
  for (let w = 0; w < words.length; w++) {
    const { id } = words[w]!
    for (let c = 0; c < aligned.length; c++) {
      const { ids } = aligned[c]!
      const at = matcher.bestPlace(id, ids)
      place[c]![w] = at
      match[c]![w] = at < 0 ? 0 : matcher.match(id, ids[at]!)
    }
  }
  aligned.forEach((offered, c) => answerByTerms(matter, offered, words, match[c]!, place[c]!))
  const best = new Float64Array(words.length)
  for (const values of match) for (let w = 0; w < best.length; w++) best[w] = Math.max(best[w]!, values[w]!)
  return { words, rarest: rarestSubjects(words), match, place, best, closest: closestParts(matter) }
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
