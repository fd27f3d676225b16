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
  return (
    clause.kind !== 'other' &&
    (measure.kind === 'indicator' || (clause.text.match(HAN)?.length ?? 0) >= SHORTEST_ANSWER)
  )
}

function isAnswering(measure: Measure, clause: Clause): boolean {
  return ANSWERING_KINDS.has(clause.kind) || (clause.kind === 'indicator' && measure.kind === 'indicator')
}

/** Scores this far apart share a clause 73 : 27; about the spread between the best and the third measure of a clause. */
const SHARE_TEMPERATURE = 0.1

/** How a clause stands to a measure beside all other measures. */
function rivalry(scores: PairScores): (row: number, column: number) => Pick<Candidate, 'rivals' | 'margin' | 'share'> {
  const columns = scores.clauses.length
  const sorted = scores.clauses.map((_, column) =>
    scores.measures.map((_, row) => scores.score[row * columns + column]!).sort((a, b) => b - a),
  )
  const power = (score: number, best: number): number => Math.exp((score - best) / SHARE_TEMPERATURE)
  const totals = sorted.map((all) => all.reduce((sum, s) => sum + power(s, all[0]!), 0))
  return (row, column) => {
    const own = scores.score[row * columns + column]!
    const all = sorted[column]!
    const rivals = all.findIndex((s) => s <= own)
    const best = rivals === 0 ? all[1] : all[0]
    const share = power(own, all[0]!) / totals[column]!
    return { rivals, margin: best === undefined ? own : own - best, share }
  }
}

/** For each measure (by id) the draft clauses that may answer it, best first; equal scores in reading order. */
export function findCandidates(scores: PairScores, limit: number = CANDIDATES): Map<string, readonly Candidate[]> {
  const found = new Map<string, readonly Candidate[]>()
  const rivalOf = rivalry(scores)
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
        ...rivalOf(row, column),
      })),
    )
  })
  return found
}
