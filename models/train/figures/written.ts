import { dot } from '../../../src/domain/dot.js'
import { mean } from '../../../src/reports/coverage/numbers.js'
import { readRows } from '../../../tests/eval/shared-data.js'
import type { Vectors } from './vectors.js'

/** Every tenth written measure in the order of ids is kept back from all training (evaluate.py keeps the same). */
const KEEP_EVERY = 10
/** Kinds of clauses: C answers, P answers in part, N only looks like an answer. */
const ORDERS = [
  ['C', 'N'],
  ['P', 'N'],
  ['C', 'P'],
] as const

export interface WrittenFigures {
  /** Shares of pairs of clauses that the cosine with their measure puts in the right order, for each of C>N, P>N, C>P. */
  readonly inOrder: number[]
  /** Mean reciprocal rank of the answer in other words (C2) among the clauses of other measures and the near misses of its own. */
  readonly rewordedRank: number
}

/** Figures on the written measures kept back. */
export async function writtenFigures(vectors: Vectors): Promise<WrittenFigures> {
  const rows = readRows('pairs/written.tsv').map(([id, type, measure, clause]) => ({
    id: id!,
    type: type!,
    measure: measure!,
    clause: clause!,
  }))
  const kept = new Set([...new Set(rows.map((r) => r.id))].sort().filter((_, at) => at % KEEP_EVERY === 0))
  const asked = rows.filter((r) => kept.has(r.id))
  const measures = await vectors(asked.map((r) => r.measure))
  const clauses = await vectors(asked.map((r) => r.clause))
  const scored = asked.map((r, at) => ({ ...r, score: dot(measures[at]!, clauses[at]!) }))
  const inOrder = ORDERS.map(([better, worse]) =>
    mean(
      scored
        .filter((r) => r.type.startsWith(better))
        .flatMap((b) =>
          scored.filter((w) => w.id === b.id && w.type.startsWith(worse)).map((w) => (b.score > w.score ? 1 : 0)),
        ),
    ),
  )
  const ranks = scored.flatMap((own, at) => {
    if (own.type !== 'C2') return []
    const rivals = asked.filter(
      (r, i) => (r.id !== own.id || r.type.startsWith('N')) && dot(measures[at]!, clauses[i]!) > own.score,
    )
    return [1 / (1 + rivals.length)]
  })
  return { inOrder, rewordedRank: mean(ranks) }
}
