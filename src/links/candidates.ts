import { ANSWERING_KINDS, type Candidate, type Clause, type LinkSignals, type Measure } from '../domain/index.js'
import type { PairScores } from './pair-scores.js'

/** Candidates kept for each measure: the right clause is among the best ten for all but one in a hundred labelled measures. */
export const CANDIDATES = 10

/** Goals, background and principles are looked at only where no task text comes near: their scores count this share. */
const LAST_RESORT_SHARE = 0.75

/** Han characters below which a clause is a label, not a sentence. */
const SHORTEST_ANSWER = 6

const HAN = /\p{Script=Han}/gu

/** The signals of one pair. */
export function signalsAt(scores: PairScores, at: number): LinkSignals {
  return {
    dense: scores.dense[at]!,
    lexical: scores.lexical[at]!,
    number: scores.number[at]!,
    heading: scores.heading[at]!,
  }
}

function mayAnswer(measure: Measure, clause: Clause): boolean {
  if (clause.kind === 'indicator') return true
  return clause.kind !== 'other' && (measure.kind === 'indicator' || (clause.text.match(HAN)?.length ?? 0) >= SHORTEST_ANSWER)
}

function isAnswering(measure: Measure, clause: Clause): boolean {
  return ANSWERING_KINDS.has(clause.kind) || (clause.kind === 'indicator' && measure.kind === 'indicator')
}

/** For each measure (by id) the draft clauses that may answer it, best first; equal scores in reading order. */
export function findCandidates(scores: PairScores, limit: number = CANDIDATES): Map<string, readonly Candidate[]> {
  const found = new Map<string, readonly Candidate[]>()
  scores.measures.forEach((measure, row) => {
    const ranked: { column: number; score: number }[] = []
    scores.clauses.forEach((clause, column) => {
      if (!mayAnswer(measure, clause)) return
      const score = scores.score[row * scores.clauses.length + column]!
      ranked.push({ column, score: isAnswering(measure, clause) ? score : score * LAST_RESORT_SHARE })
    })
    ranked.sort((a, b) => b.score - a.score || a.column - b.column)
    found.set(
      measure.id,
      ranked.slice(0, limit).map(({ column, score }) => ({
        clause: scores.clauses[column]!.id,
        score,
        signals: signalsAt(scores, row * scores.clauses.length + column),
      })),
    )
  })
  return found
}
