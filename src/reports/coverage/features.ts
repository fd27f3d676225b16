import type { Alignment } from './alignment.js'
import { longestCommonRun } from './common-run.js'
import type { Matter } from './matter.js'
import { highest, lowest, mean } from './numbers.js'
import { weightsOf } from './subject-words.js'
import { shownFeatures, type AnsweredMatter } from './shown-features.js'
import { weighted, weightedPart } from './weighted.js'
import { adjacencyOf, supportOf } from './word-context.js'

/** Clauses that are aligned word by word; further candidates only give the background level of the scores. */
export const ALIGNED = 5
/** A part counts as answered from this recall on. */
const PART_ANSWERED = 0.6
/** A word counts as answered by a clause from this match on. */
const WORD_ANSWERED = 0.6

/** The second best match of each word among the clauses; 0 with fewer than two. */
function secondBest(match: readonly Float64Array[], words: number): Float64Array {
  const seconds = new Float64Array(words)
  if (match.length < 2) return seconds
  for (let w = 0; w < words; w++) {
    let [first, second] = [-Infinity, -Infinity]
    for (const m of match) {
      const value = m[w]!
      if (value > first) [first, second] = [value, first]
      else if (value > second) second = value
    }
    seconds[w] = second
  }
  return seconds
}

/** In how many clauses each word is answered. */
function answeringCounts(match: readonly Float64Array[], words: number): Float64Array {
  const counts = new Float64Array(words)
  for (const m of match) for (let w = 0; w < words; w++) if (m[w]! > WORD_ANSWERED) counts[w]! += 1
  return counts
}

/** The higher of two numbers at each place. */
const higher = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, at) => Math.max(x, b[at]!))

/** One number for each of FEATURE_NAMES, of a measure with its clauses as they were found and as they are shown. */
export function coverageFeatures(matter: Matter, alignment: Alignment, shown: AnsweredMatter): number[] {
  const { offered, measure, words, ranges, weights } = matter
  const { subjects, rarest, match, best, inHeadings, backwards, closest } = alignment
  const count = words.length
  const byPart = ranges.map(({ from, to }) => weightedPart(weights, best, from, to))
  const byPartAndClause = ranges.map(({ from, to }) => highest(match.map((m) => weightedPart(weights, m, from, to))))
  const dense = closest.byPart
  const [first, next, third] = offered
  const numbers = weightsOf(words, weights, (w) => w.word.kind === 'number')
  const hasNumbers = words.some((w) => w.word.kind === 'number')
  const exact = best.map((value) => (value === 1 ? 1 : 0))
  const withHeadings = match.map((m, c) => higher(m, inHeadings[c]!))
  return [
    first?.candidate.score ?? 0,
    next?.candidate.score ?? 0,
    third?.candidate.score ?? 0,
    first?.candidate.signals.dense ?? 0,
    first?.candidate.signals.lexical ?? 0,
    (first?.candidate.score ?? 0) - mean(offered.slice(3).map((o) => o.candidate.score)),
    first?.candidate.signals.heading ?? 0,
    highest(offered.slice(0, ALIGNED).map((o) => o.candidate.signals.heading)),
    first && !first.read.answers ? 1 : 0,
    weighted(weights, best),
    match[0] ? weighted(weights, match[0]) : 0,
    weighted(weights, exact),
    weighted(weights, secondBest(match, count)),
    highest(match.map((m) => weighted(weights, m))),
    weighted(subjects, best),
    highest(match.map((m) => weighted(subjects, m))),
    weighted(weights, supportOf(matter, alignment)),
    weighted(weights, adjacencyOf(alignment)),
    weighted(weights, answeringCounts(match, count)),
    backwards,
    mean(byPart),
    lowest(byPart),
    highest(byPart),
    mean(byPart.map((r) => (r >= PART_ANSWERED ? 1 : 0))),
    mean(byPartAndClause),
    lowest(byPartAndClause),
    mean(dense),
    lowest(dense),
    highest(dense),
    offered.slice(0, 3).reduce((run, o) => longestCommonRun(measure.text, o.read.clause.text, run), 0) /
      Math.max(1, measure.text.length),
    hasNumbers ? weighted(numbers, best) : 1,
    hasNumbers ? 1 : 0,
    Math.log(1 + count),
    Math.log(1 + matter.parts.length),
    weighted(
      weights,
      subjects.map((weight) => (weight > 0 ? 0 : 1)),
    ),
    measure.scope === 'national' ? 1 : 0,
    measure.scope === 'conditional' ? 1 : 0,
    first?.candidate.margin ?? 0,
    Math.log(1 + (first?.candidate.rivals ?? 0)),
    highest(offered.slice(0, 3).map((o) => o.candidate.margin)),
    Math.log(1 + lowest(offered.slice(0, 3).map((o) => o.candidate.rivals))),
    weighted(weights, inHeadings.reduce(higher, best)),
    highest(withHeadings.map((m) => weighted(weights, m))),
    inHeadings[0] ? weighted(weights, inHeadings[0]) : 0,
    first?.candidate.share ?? 0,
    Math.log(1 + 10 * offered.reduce((sum, o) => sum + o.candidate.share, 0)),
    highest(offered.map((o) => o.candidate.share)),
    weighted(rarest, best),
    weighted(rarest, exact),
    weighted(rarest, matter.inDraft),
    ...shownFeatures(shown),
  ]
}
