import { bestPlace } from './best-place.js'
import { closestParts, type ClosestParts } from './closest-parts.js'
import { DistinctIds } from './distinct-ids.js'
import type { Matter } from './matter.js'
import type { ReadClause } from './read-clauses.js'
import { rarestSubjects, weightsOf } from './subject-words.js'

/** How far each offered clause answers each word of the measure: `match[clause][word]` in [0, 1], `place` = the clause word that does, or -1. */
export interface WordMatches {
  readonly match: readonly Float64Array[]
  readonly place: readonly Int32Array[]
  /** Weights of the words that say what the measure is about; 0 for the others. */
  readonly subjects: Float64Array
}

/** All that a measure and the clauses offered for it have in common. */
export interface Alignment extends WordMatches {
  /** Weights of the words that name its subject; 0 for the others. */
  readonly rarest: Float64Array
  /** How far the headings above each aligned clause answer each word, in [0, 1]. */
  readonly inHeadings: readonly Float64Array[]
  /** How much of the first clause the measure answers: mean over the clause's words of the best match with any word, in [0, 1]. */
  readonly backwards: number
  /** For each word the best match among the aligned clauses. */
  readonly best: Float64Array
  /** Of all offered clauses, aligned or not. */
  readonly closest: ClosestParts
}

/** Aligns the measure's words softly with each of the first `count` offered clauses. */
export function align(matter: Matter, count: number): Alignment {
  const { words, ids, weights } = matter
  const aligned = matter.offered.slice(0, count)
  const there = new DistinctIds()
  const inClause = aligned.map(({ read }) => there.placesOf(read.ids))
  const above = aligned.map(({ read }) => there.placesOf(read.headingIds))
  const width = there.size
  const matches = matter.table.matches(ids, there.ids())
  const match = rowsOf(new Float64Array(aligned.length * ids.length), aligned.length)
  const place = rowsOf(new Int32Array(aligned.length * ids.length), aligned.length)
  const inHeadings = rowsOf(new Float64Array(aligned.length * ids.length), aligned.length)
  for (let w = 0; w < ids.length; w++) {
    const row = matches.subarray(w * width, (w + 1) * width)
    for (let c = 0; c < aligned.length; c++) {
      const best = bestPlace(row, inClause[c]!)
      place[c]![w] = best
      match[c]![w] = best < 0 ? 0 : row[inClause[c]![best]!]!
      const heading = bestPlace(row, above[c]!)
      inHeadings[c]![w] = heading < 0 ? 0 : row[above[c]![heading]!]!
    }
  }
  aligned.forEach(({ read }, c) => answerByTerms(matter, read, match[c]!, place[c]!))
  const best = new Float64Array(ids.length)
  for (const values of match) for (let w = 0; w < best.length; w++) best[w] = Math.max(best[w]!, values[w]!)
  return {
    match,
    place,
    subjects: weightsOf(words, weights, (w) => w.isSubject),
    rarest: rarestSubjects(words, weights),
    inHeadings,
    backwards: inClause[0] ? meanBest(matches, width, inClause[0]) : 0,
    best,
    closest: closestParts(matter),
  }
}

/** An array cut into rows of one length. Arrays of their own would cost more than what is written into them. */
function rowsOf<T extends Float64Array | Int32Array>(all: T, rows: number): T[] {
  const width = rows === 0 ? 0 : all.length / rows
  return Array.from({ length: rows }, (_, r) => all.subarray(r * width, (r + 1) * width) as T)
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
  { terms: measureTerms, words, relations }: Matter,
  { terms, words: clauseWords }: ReadClause,
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
