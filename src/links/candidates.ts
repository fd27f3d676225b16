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

function mayAnswer(forIndicator: boolean, clause: Clause): boolean {
  if (clause.kind === 'indicator') return true
  return clause.kind !== 'other' && (forIndicator || (clause.text.match(HAN)?.length ?? 0) >= SHORTEST_ANSWER)
}

function isAnswering(measure: Measure, clause: Clause): boolean {
  return ANSWERING_KINDS.has(clause.kind) || (clause.kind === 'indicator' && measure.kind === 'indicator')
}

/** Scores this far apart share a clause 73 : 27; about the spread between the best and the third measure of a clause. */
const SHARE_TEMPERATURE = 0.1

/** How a clause stands to a measure beside all other measures. */
function rivalry(scores: PairScores): (row: number, column: number) => Pick<Candidate, 'rivals' | 'margin' | 'share'> {
  const width = scores.clauses.length
  const rows = scores.measures.length
  const best = new Float64Array(width).fill(-Infinity)
  const each = (tell: (at: number, column: number) => void): void => {
    for (let row = 0, at = 0; row < rows; row++) for (let column = 0; column < width; column++, at++) tell(at, column)
  }
  each((at, column) => {
    if (scores.score[at]! > best[column]!) best[column] = scores.score[at]!
  })
  const total = new Float64Array(width)
  const power = (at: number, column: number): number =>
    Math.exp((scores.score[at]! - best[column]!) / SHARE_TEMPERATURE)
  each((at, column) => (total[column]! += power(at, column)))
  return (row, column) => {
    const own = scores.score[row * width + column]!
    let rivals = 0
    let other = -Infinity
    for (let r = 0; r < rows; r++) {
      if (r === row) continue
      const score = scores.score[r * width + column]!
      if (score > own) rivals += 1
      if (score > other) other = score
    }
    return {
      rivals,
      margin: other === -Infinity ? own : own - other,
      share: power(row * width + column, column) / total[column]!,
    }
  }
}

/** For each measure (by id) the draft clauses that may answer it, best first; equal scores in reading order. */
export function findCandidates(scores: PairScores, limit: number = CANDIDATES): Map<string, readonly Candidate[]> {
  const found = new Map<string, readonly Candidate[]>()
  const rivalOf = rivalry(scores)
  const kindOf = (m: Measure): 'indicator' | 'sentence' => (m.kind === 'indicator' ? 'indicator' : 'sentence')
  const may = {
    sentence: scores.clauses.map((c) => mayAnswer(false, c)),
    indicator: scores.clauses.map((c) => mayAnswer(true, c)),
  }
  scores.measures.forEach((measure, row) => {
    // An indicator's rows come by name and number elsewhere; sentences get places of their own.
    const most = measure.kind === 'indicator' ? 2 * limit : limit
    const ranked: { column: number; score: number }[] = []
    for (let column = 0; column < scores.clauses.length; column++) {
      if (!may[kindOf(measure)][column]) continue
      const score = scores.score[row * scores.clauses.length + column]!
      const counted = isAnswering(measure, scores.clauses[column]!) ? score : score * LAST_RESORT_SHARE
      // Insertion into the few best: sorting every row whole took a third of a comparison's time.
      if (ranked.length === most && counted <= ranked.at(-1)!.score) continue
      let place = ranked.length
      while (place > 0 && ranked[place - 1]!.score < counted) place -= 1
      ranked.splice(place, 0, { column, score: counted })
      if (ranked.length > most) ranked.pop()
    }
    found.set(
      measure.id,
      ranked.map(({ column, score }) => ({
        clause: scores.clauses[column]!.id,
        score,
        signals: signalsAt(scores, row * scores.clauses.length + column),
        ...rivalOf(row, column),
      })),
    )
  })
  return found
}
