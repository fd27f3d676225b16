import type { ShelfFigure, Word } from '../domain/index.js'
import { nameLikeness, type NamedFigure, namedFigures } from './figure-names.js'

/**
 * Figures of two texts speak of the same thing where at least half of the letters of their names agree. Read on 36 figures of a real
 * reference against four real plans: pairs of the same thing had 0.50 and more, others 0.40 and less.
 */
const SAME_NAME = 0.5

/** A figure asked for and one that may stand in its place. */
interface Pair {
  readonly asked: number
  readonly offered: number
  readonly likeness: number
}

/** Pairs of one unit whose names are alike enough, the likest first; equals in the order they are printed, the best clause first. */
function pairsOf(asked: readonly NamedFigure[], offered: readonly NamedFigure[]): Pair[] {
  return asked
    .flatMap((a, i) =>
      offered.flatMap((o, k): Pair[] => {
        const likeness = a.unit === o.unit ? nameLikeness(a.name, o.name) : 0
        return likeness >= SAME_NAME ? [{ asked: i, offered: k, likeness }] : []
      }),
    )
    .sort((x, y) => y.likeness - x.likeness || x.asked - y.asked || x.offered - y.offered)
}

/**
 * Each figure a measure asks for, beside the figure of the same thing in the clauses that answer it; null where they have none. A figure
 * of the same unit that counts something else is no answer: a wrong figure in a table is worse than none. Each figure answers once.
 */
export function figuresOf(measure: readonly Word[], answers: readonly (readonly Word[])[]): ShelfFigure[] {
  const asked = namedFigures(measure)
  const offered = answers.flatMap(namedFigures)
  const found = new Map<number, NamedFigure>()
  const taken = new Set<number>()
  for (const pair of pairsOf(asked, offered)) {
    if (found.has(pair.asked) || taken.has(pair.offered)) continue
    found.set(pair.asked, offered[pair.offered]!)
    taken.add(pair.offered)
  }
  return asked.map(({ word }, at) => ({ asked: word.text, found: found.get(at)?.word.text ?? null }))
}
