import type { ShelfFigure, Word } from '../domain/index.js'
import { isYear } from './coverage/rates.js'

/** What is counted, without the amount: `%` of `65%`, `张` of `7.5张`; '' where a number stands alone. */
const unitOf = (word: Word): string => word.norm.replace(/^[\d.,]+/, '')

const isFigure = (word: Word): boolean => word.kind === 'number' && !isYear(word) && unitOf(word) !== ''

/**
 * Each figure a measure asks for, beside the answer's figure of the same unit; null where the answer has none. Figures of one unit
 * are paired in the order they are printed. Years say when, not how much; of a number without a unit (a row's number, a value in a
 * table) nobody can tell here what it counts: both are left out.
 */
export function figuresOf(measure: readonly Word[], answer: readonly Word[]): ShelfFigure[] {
  const left = answer.filter(isFigure)
  return measure.filter(isFigure).map((asked) => {
    const at = left.findIndex((w) => unitOf(w) === unitOf(asked))
    const [found] = at < 0 ? [] : left.splice(at, 1)
    return { asked: asked.text, found: found?.text ?? null }
  })
}
