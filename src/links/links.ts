import { ANSWERING_KINDS, type Link, type PreparedPlan } from '../domain/index.js'
import { signalsAt } from './candidates.js'
import type { PairScores } from './pair-scores.js'
import { sharedWords } from './shared-words.js'

/** Measures shown for each draft clause. */
export const LINKS_PER_CLAUSE = 3

/** For each answering clause of the draft its nearest measures, clauses in reading order, best first. */
export function linkClauses(
  scores: PairScores,
  reference: PreparedPlan,
  draft: PreparedPlan,
  limit: number = LINKS_PER_CLAUSE,
): Link[] {
  const weigh = sharedWords(reference, draft)
  return scores.clauses.flatMap((clause, column) => {
    if (!ANSWERING_KINDS.has(clause.kind) && clause.kind !== 'indicator') return []
    const ranked = scores.measures
      .map((measure, row) => ({ measure, at: row * scores.clauses.length + column }))
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
