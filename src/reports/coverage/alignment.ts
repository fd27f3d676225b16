import type { Word } from '../../domain/index.js'
import { bestPlace } from './best-place.js'
import { closestParts } from './closest-parts.js'
import { DistinctIds } from './distinct-ids.js'
import type { Matter, OfferedClause } from './matter.js'
import { rarestSubjects } from './subject-words.js'

/** One telling word of a measure. */
export interface WantedWord {
  readonly word: Word
  /** Its number in the table of words. */
  readonly id: number
  /** Place of its part in `Matter.parts`. */
  readonly part: number
  /** Weight by its rarity, > 0. */
  readonly weight: number
}

/** The words from place `from` to before `to` are those of one part. */
export interface PartRange {
  readonly from: number
  readonly to: number
}

/** How far each offered clause answers each word: `match[clause][word]` in [0, 1], `place` = the clause word that does, or -1. */
export interface Alignment {
  readonly words: readonly WantedWord[]
  /** Where the words of each part stand in `words`. */
  readonly ranges: readonly PartRange[]
  /** The words that name the measure's subject. */
  readonly rarest: ReadonlySet<WantedWord>
  readonly match: readonly Float64Array[]
  readonly place: readonly Int32Array[]
  /** How far the headings above each aligned clause answer each word, in [0, 1]. */
  readonly inHeadings: readonly Float64Array[]
  /** How much of the first clause the measure answers: mean over the clause's words of the best match with any word, in [0, 1]. */
  readonly backwards: number
  /** For each word the best match among the aligned clauses. */
  readonly best: Float64Array
  /** `closest[clause][part]` of all offered clauses, aligned or not: see {@link closestParts}. */
  readonly closest: readonly Float64Array[]
}

/** Aligns the measure's words softly with each of the first `count` offered clauses. */
export function align(matter: Matter, count: number): Alignment {
  const table = matter.words
  const words = matter.parts.flatMap((p, part) =>
    p.words.map((word) => ({ word, id: table.idOf(word), part, weight: matter.weight(word) })),
  )
  const aligned = matter.offered.slice(0, count)
  const there = new DistinctIds()
  const inClause = aligned.map(({ ids }) => there.placesOf(ids))
  const above = aligned.map(({ headingIds }) => there.placesOf(headingIds))
  const width = there.size
  const matches = table.matches(
    Int32Array.from(words, (w) => w.id),
    there.ids(),
  )
  const match = aligned.map(() => new Float64Array(words.length))
  const place = aligned.map(() => new Int32Array(words.length))
  const inHeadings = aligned.map(() => new Float64Array(words.length))
  for (let w = 0; w < words.length; w++) {
    const row = matches.subarray(w * width, (w + 1) * width)
    for (let c = 0; c < aligned.length; c++) {
      const best = bestPlace(row, inClause[c]!)
      place[c]![w] = best
      match[c]![w] = best < 0 ? 0 : row[inClause[c]![best]!]!
      const heading = bestPlace(row, above[c]!)
      inHeadings[c]![w] = heading < 0 ? 0 : row[above[c]![heading]!]!
    }
  }
  aligned.forEach((offered, c) => answerByTerms(matter, offered, words, match[c]!, place[c]!))
  const best = new Float64Array(words.length)
  for (const values of match) for (let w = 0; w < best.length; w++) best[w] = Math.max(best[w]!, values[w]!)
  const backwards = inClause[0] ? meanBest(matches, width, inClause[0]) : 0
  return {
    words,
    ranges: rangesOf(matter.parts),
    rarest: rarestSubjects(words),
    match,
    place,
    inHeadings,
    backwards,
    best,
    closest: closestParts(matter),
  }
}

function rangesOf(parts: Matter['parts']): PartRange[] {
  let from = 0
  return parts.map((part) => {
    const range = { from, to: from + part.words.length }
    from = range.to
    return range
  })
}

/** Mean over the columns at `places` of the highest number of each; 0 without places. */
function meanBest(matches: Float32Array, width: number, places: Int32Array): number {
  let sum = 0
  for (const p of places) {
    let best = 0
    for (let at = p; at < matches.length && best < 1; at += width) best = Math.max(best, matches[at]!)
    sum += best
  }
  return places.length === 0 ? 0 : sum / places.length
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
