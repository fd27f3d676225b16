import type { Word } from '../../domain/index.js'

/** A share or a rate: the numbers a lower level must take over or better; counts and sums are scaled to its size. */
const RATE = /^\d+(?:\.\d+)?([%‰])/u
/** A year says when, not what. */
const YEAR = /^\d{4}年?$/u

/** `%` or `‰` where the word is a rate, else null. */
export function rateUnit(word: Word): string | null {
  return word.kind === 'number' ? (RATE.exec(word.norm)?.[1] ?? null) : null
}

export function isYear(word: Word): boolean {
  return word.kind === 'number' && YEAR.test(word.norm)
}

/** Whether some clause word is a rate of the same unit: the same, a weaker or a stronger one. */
export function rateAnswered(unit: string, offered: Iterable<Word>): boolean {
  for (const o of offered) if (rateUnit(o) === unit) return true
  return false
}
