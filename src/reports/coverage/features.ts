import type { Alignment, WantedWord } from './alignment.js'
import { longestCommonRun } from './common-run.js'
import type { Matter } from './matter.js'
import { highest, lowest, mean } from './numbers.js'
import { isSubject } from './subject-words.js'
import { weighted, weightedPart } from './weighted.js'
import { adjacencyOf, supportOf } from './word-context.js'

/** Clauses that are aligned word by word; further candidates only give the background level of the scores. */
export const ALIGNED = 5
/** A part counts as answered from this recall on. */
const PART_ANSWERED = 0.6
/** A word counts as answered by a clause from this match on. */
const WORD_ANSWERED = 0.6

/** Best cosine of each part of the measure with any part of the offered clauses, in [0, 1]. */
const partDensities = (matter: Matter, { closest }: Alignment): number[] =>
  matter.parts.map((_, p) => closest.reduce((best, parts) => Math.max(best, parts[p]!), 0))

/** The second best match of a word among the clauses; 0 with fewer than two. */
function secondBest(match: readonly Float64Array[], word: number): number {
  let [first, second] = [-Infinity, -Infinity]
  for (const m of match) {
    const value = m[word]!
    if (value > first) [first, second] = [value, first]
    else if (value > second) second = value
  }
  return match.length < 2 ? 0 : second
}

/** One number for each of FEATURE_NAMES. */
export function coverageFeatures(matter: Matter, alignment: Alignment): number[] {
  const { offered, measure } = matter
  const { words, ranges, rarest, match, best, inHeadings, backwards } = alignment
  const second = words.map((_, w) => secondBest(match, w))
  const support = supportOf(alignment)
  const adjacent = adjacencyOf(alignment)
  const byPart = ranges.map((range) => weightedPart(words, best, range))
  const byPartAndClause = ranges.map((range) => highest(match.map((m) => weightedPart(words, m, range))))
  const dense = partDensities(matter, alignment)
  const [first, next, third] = offered
  const isRare = (w: WantedWord): boolean => rarest.has(w)
  const numbers = (w: WantedWord): boolean => w.word.kind === 'number'
  const hasNumbers = words.some(numbers)
  return [
    first?.candidate.score ?? 0,
    next?.candidate.score ?? 0,
    third?.candidate.score ?? 0,
    first?.candidate.signals.dense ?? 0,
    first?.candidate.signals.lexical ?? 0,
    (first?.candidate.score ?? 0) - mean(offered.slice(3).map((o) => o.candidate.score)),
    first?.candidate.signals.heading ?? 0,
    highest(offered.slice(0, ALIGNED).map((o) => o.candidate.signals.heading)),
    first && !first.answers ? 1 : 0,
    weighted(words, (w) => best[w]!),
    weighted(words, (w) => match[0]?.[w] ?? 0),
    weighted(words, (w) => (best[w] === 1 ? 1 : 0)),
    weighted(words, (w) => second[w]!),
    highest(match.map((m) => weighted(words, (w) => m[w]!))),
    weighted(words, (w) => best[w]!, isSubject),
    highest(match.map((m) => weighted(words, (w) => m[w]!, isSubject))),
    weighted(words, (w) => support[w]!),
    weighted(words, (w) => adjacent[w]!),
    weighted(words, (w) => match.filter((m) => m[w]! > WORD_ANSWERED).length),
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
    offered.slice(0, 3).reduce((run, o) => longestCommonRun(measure.text, o.clause.text, run), 0) /
      Math.max(1, measure.text.length),
    hasNumbers ? weighted(words, (w) => best[w]!, numbers) : 1,
    hasNumbers ? 1 : 0,
    Math.log(1 + words.length),
    Math.log(1 + matter.parts.length),
    weighted(words, (w) => (isSubject(words[w]!) ? 0 : 1)),
    measure.scope === 'national' ? 1 : 0,
    measure.scope === 'conditional' ? 1 : 0,
    first?.candidate.margin ?? 0,
    Math.log(1 + (first?.candidate.rivals ?? 0)),
    highest(offered.slice(0, 3).map((o) => o.candidate.margin)),
    Math.log(1 + lowest(offered.slice(0, 3).map((o) => o.candidate.rivals))),
    weighted(words, (w) => Math.max(best[w]!, highest(inHeadings.map((m) => m[w]!)))),
    highest(match.map((m, c) => weighted(words, (w) => Math.max(m[w]!, inHeadings[c]![w]!)))),
    weighted(words, (w) => inHeadings[0]?.[w] ?? 0),
    first?.candidate.share ?? 0,
    Math.log(1 + 10 * offered.reduce((sum, o) => sum + o.candidate.share, 0)),
    highest(offered.map((o) => o.candidate.share)),
    weighted(words, (w) => best[w]!, isRare),
    weighted(words, (w) => (best[w] === 1 ? 1 : 0), isRare),
    weighted(words, (w) => (matter.inDraft(words[w]!.word) ? 1 : 0), isRare),
  ]
}
