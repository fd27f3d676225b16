import type { Word } from '../domain/index.js'

/** What a measure without numbers gets: the signal neither speaks for nor against. */
export const NO_NUMBERS = 0.5

/** Share of the measure's numbers that stand in the clause too, letter for letter; NO_NUMBERS where it has none. */
export function numberSignal(measure: readonly Word[], clause: readonly Word[]): number {
  const wanted = new Set(measure.filter((w) => w.kind === 'number').map((w) => w.norm))
  if (wanted.size === 0) return NO_NUMBERS
  const present = new Set(clause.filter((w) => w.kind === 'number').map((w) => w.norm))
  let found = 0
  for (const n of wanted) if (present.has(n)) found += 1
  return found / wanted.size
}
