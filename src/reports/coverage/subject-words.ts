import type { WantedWord } from './alignment.js'
import { GENERAL_WORDS } from './general-words.js'

/** The rarest words of a measure name its subject. */
const RAREST = 3

/** Whether a word says what a measure is about, not how it is promoted. */
export const isSubject = (w: WantedWord): boolean => !GENERAL_WORDS.has(w.word.norm)

/** The rarest subject words of a measure, at most three; equally rare ones in reading order. */
export function rarestSubjects(words: readonly WantedWord[]): ReadonlySet<WantedWord> {
  return new Set(
    words
      .filter(isSubject)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, RAREST),
  )
}
