import { ANSWERING_KINDS, type Link, type PreparedPlan } from '../domain/index.js'
import { signalsAt } from './candidates.js'
import type { PairScores } from './pair-scores.js'
import { sharedWords } from './shared-words.js'

/** Measures shown for each draft clause. */
export const LINKS_PER_CLAUSE = 3

/** Measures with the most words in common that are weighed beside those of nearest meaning: shared terms count where meanings blur. */
const LEXICAL_POOL = 16

/** Rows of the measures that share most letters with a clause, most first; equal ones in reading order. */
function lexicallyNear(scores: PairScores, column: number): number[] {
  const width = scores.clauses.length
  const at = (row: number): number => scores.lexical[row * width + column]!
  const rows: number[] = []
  for (let row = 0; row < scores.measures.length; row++) {
    const value = at(row)
    // Insertion into the few best instead of a sort of all.
    if (rows.length === LEXICAL_POOL && value <= at(rows.at(-1)!)) continue
    let place = rows.length
    while (place > 0 && at(rows[place - 1]!) < value) place -= 1
    rows.splice(place, 0, row)
    if (rows.length > LEXICAL_POOL) rows.pop()
  }
  return rows
}

/**
 * For each answering clause of the draft its nearest measures, clauses in reading order, best first. `nearest` names for each clause (by
 * id) the rows of the measures an index of vectors found; these and the lexically near ones are weighed by the fused score.
 */
export function linkClauses(
  scores: PairScores,
  reference: PreparedPlan,
  draft: PreparedPlan,
  nearest: ReadonlyMap<string, readonly number[]>,
  limit: number = LINKS_PER_CLAUSE,
): Link[] {
  const weigh = sharedWords(reference, draft)
  return scores.clauses.flatMap((clause, column) => {
    if (!ANSWERING_KINDS.has(clause.kind) && clause.kind !== 'indicator') return []
    const pool = new Set([...(nearest.get(clause.id) ?? []), ...lexicallyNear(scores, column)])
    const ranked = [...pool]
      .map((row) => ({ measure: scores.measures[row]!, at: row * scores.clauses.length + column }))
      .filter(({ measure }) => (measure.kind === 'indicator') === (clause.kind === 'indicator'))
      .sort((a, b) => scores.score[b.at]! - scores.score[a.at]! || a.at - b.at)
      .slice(0, limit)
    return ranked.map(({ measure, at }, place) => ({
      clause: clause.id,
      measure: measure.id,
      score: scores.score[at]!,
      rank: place + 1,
      signals: signalsAt(scores, at),
      sharedWords: weigh(measure.id, clause.id),
    }))
  })
}
