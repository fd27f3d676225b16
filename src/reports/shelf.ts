import type { ShelfFigure, Word } from '../domain/index.js'
import { nameLikeness, type NamedFigure, namedFigures } from './figure-names.js'

/**
 * Figures of two texts speak of the same thing where at least half of the letters of their names agree. Read on 36 figures of a real
 * reference against four real plans: pairs of the same thing had 0.50 and more, others 0.40 and less.
 */
const SAME_NAME = 0.5

/** The place of the figure in `left` that answers `asked`: of the same unit and the likest name; -1 where none is. */
function answerTo(asked: NamedFigure, left: readonly NamedFigure[]): number {
  let [best, likest] = [-1, 0]
  left.forEach((figure, at) => {
    if (figure.unit !== asked.unit) return
    const likeness = nameLikeness(asked.name, figure.name)
    // The first of equals: figures of one name are paired in the order they are printed, the clauses best first.
    if (likeness >= SAME_NAME && likeness > likest) [best, likest] = [at, likeness]
  })
  return best
}

/**
 * Each figure a measure asks for, beside the figure of the same thing in the clauses that answer it; null where they have none. A figure
 * of the same unit that counts something else is no answer: a wrong figure in a table is worse than none.
 */
export function figuresOf(measure: readonly Word[], answers: readonly (readonly Word[])[]): ShelfFigure[] {
  const left = answers.flatMap(namedFigures)
  return namedFigures(measure).map((asked) => {
    const at = answerTo(asked, left)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    return { asked: asked.word.text, found: found?.word.text ?? null }
  })
}
