import type { Candidate, Measure, Word } from '../../domain/index.js'
import type { Part } from './measure-parts.js'
import type { WordMatcher } from './word-match.js'

/** A draft clause as the judge reads it. */
export interface OfferedClause {
  readonly candidate: Candidate
  readonly text: string
  /** Parts between marks, with their telling words. */
  readonly parts: readonly Part[]
  /** Telling words of all parts, in order. */
  readonly words: readonly Word[]
  /** Telling words of the headings it stands under. */
  readonly headingWords: readonly Word[]
  /** False for goals, background and principles, which answer only as a last resort. */
  readonly answers: boolean
}

/** A measure and the clauses that may answer it. */
export interface Matter {
  readonly measure: Measure
  readonly parts: readonly Part[]
  /** Best first. */
  readonly offered: readonly OfferedClause[]
  readonly matcher: WordMatcher
  /** Weight of a word by its rarity, > 0. */
  weight(word: Word): number
  /** Whether the word stands anywhere in the draft's clauses. */
  inDraft(word: Word): boolean
}

/** One telling word of a measure. */
export interface WantedWord {
  readonly word: Word
  /** Place of its part in `Matter.parts`. */
  readonly part: number
  readonly weight: number
}

/** How far each offered clause answers each word: `match[clause][word]` in [0, 1], `place` = the clause word that does, or -1. */
export interface Alignment {
  readonly words: readonly WantedWord[]
  readonly match: readonly (readonly number[])[]
  readonly place: readonly (readonly number[])[]
}

/** Aligns the measure's words softly with each of the first `count` offered clauses. */
export function align(matter: Matter, count: number): Alignment {
  const words = matter.parts.flatMap((p, part) => p.words.map((word) => ({ word, part, weight: matter.weight(word) })))
  const match: number[][] = []
  const place: number[][] = []
  for (const clause of matter.offered.slice(0, count)) {
    const best = new Array<number>(words.length).fill(0)
    const at = new Array<number>(words.length).fill(-1)
    words.forEach(({ word }, w) => {
      for (let o = 0; o < clause.words.length && best[w]! < 1; o++) {
        const m = matter.matcher.match(word, clause.words[o]!)
        if (m > best[w]!) {
          best[w] = m
          at[w] = o
        }
      }
    })
    match.push(best)
    place.push(at)
  }
  return { words, match, place }
}

/** Weighted mean of `values` over the words, in [0, 1] where the values are; 0 without words. */
export function weighted(
  words: readonly WantedWord[],
  values: (at: number) => number,
  only?: (w: WantedWord) => boolean,
): number {
  let total = 0
  let sum = 0
  words.forEach((w, at) => {
    if (only && !only(w)) return
    total += w.weight
    sum += w.weight * values(at)
  })
  return total === 0 ? 0 : sum / total
}
