import { weighted, type Alignment, type WantedWord } from './alignment.js'
import { highest } from './numbers.js'

/** Neighbouring words of the measure stand together in the clause when at most this many words apart. */
const NEAR = 3

/** How well the rest of a word's part is matched in the clause that matches the word: a lone shared word is no answer. */
export function supportOf({ words, match }: Alignment): number[] {
  return words.map((word, w) =>
    highest(
      match.map((m) => {
        const sameOnly = (o: WantedWord): boolean => o.part === word.part && o !== word
        const hasOthers = words.some(sameOnly)
        return m[w]! * weighted(words, (i) => m[i]!, hasOthers ? sameOnly : undefined)
      }),
    ),
  )
}

/** Whether neighbours of the measure stand near each other in a clause too. */
export function adjacencyOf({ words, match, place }: Alignment): number[] {
  return words.map((_, w) =>
    highest(
      match.flatMap((m, c) =>
        [w - 1, w + 1].flatMap((n) => {
          const here = place[c]![w]!
          const there = place[c]![n]
          if (here < 0 || there === undefined || there < 0) return []
          const gap = Math.abs(here - there)
          return gap > 0 && gap <= NEAR ? [Math.min(m[w]!, m[n]!)] : []
        }),
      ),
    ),
  )
}
