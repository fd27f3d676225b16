import type { Word } from '../domain/index.js'

/** What a measure without numbers gets: the signal neither speaks for nor against. */
export const NO_NUMBERS = 0.5

/** The numbers of a clause, letter for letter. */
export function numbersOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.filter((w) => w.kind === 'number').map((w) => w.norm))
}

/** Share of the measure's numbers that stand in the clause too; NO_NUMBERS where it has none. */
export function numberSignal(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  if (wanted.size === 0) return NO_NUMBERS
  let found = 0
  for (const n of wanted) if (present.has(n)) found += 1
  return found / wanted.size
}
