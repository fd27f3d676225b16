import { evenMeaning } from '../domain/meaning-part.js'
import type { ClauseSignals, Measure, PreparedPlan, Word } from '../domain/index.js'
import { createLetterCounter, type LetterCounter, type LetterTerms } from './letter-terms.js'
import { numbersOf } from './number-signal.js'

/** What of a reference is the same for every draft it is compared with; arrays are by place in `measures`. */
export interface ReadReference {
  readonly measures: readonly Measure[]
  /** Meaning alone: letters are compared beside it. */
  readonly vectors: readonly Float32Array[]
  readonly numbers: readonly ReadonlySet<string>[]
  readonly counter: LetterCounter
  readonly letters: readonly LetterTerms[]
  readonly headings: readonly LetterTerms[]
}

const joined = (words: readonly Word[]): string => words.map((w) => w.norm).join('')

/** Words and vector of a clause; throws where the plan has none for it. */
export function signalsOf(side: PreparedPlan, id: string): ClauseSignals {
  const found = side.signals.get(id)
  if (!found) throw new Error(`clause ${id} has no words and vector`)
  return found
}

/** Folded letters of a clause, and of the headings it stands under. */
export const letterTexts = (signals: readonly ClauseSignals[]): string[] => signals.map((s) => joined(s.words))

export function headingTexts(
  side: PreparedPlan,
  places: readonly { readonly path: readonly string[]; readonly task: string }[],
): string[] {
  return places.map(({ path, task }) => {
    const texts = [...new Set([...path, task])].filter((t) => t !== '')
    return texts.map((t) => joined(side.headings.get(t) ?? [])).join(' ')
  })
}

/** Reads the measures of a reference once, for any number of drafts. */
export function readReference(reference: PreparedPlan, measures: readonly Measure[]): ReadReference {
  const signals = measures.map((m) => signalsOf(reference, m.id))
  const counter = createLetterCounter()
  return {
    measures,
    vectors: signals.map((s) => evenMeaning(s.vector, reference.meaning)),
    numbers: signals.map((s) => numbersOf(s.words)),
    counter,
    letters: counter.count(letterTexts(signals)),
    headings: counter.count(headingTexts(reference, measures)),
  }
}
