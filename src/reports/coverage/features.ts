import { align, weighted, type Alignment, type WantedWord } from './alignment.js'
import { longestCommonRun } from './common-run.js'
import { GENERAL_WORDS } from './general-words.js'
import type { Matter } from './matter.js'
import { cosine } from './part-vectors.js'

/** Features of one measure against one draft, in the order of the weights. */
export const FEATURE_NAMES = [
  'score1',
  'score2',
  'score3',
  'dense1',
  'lexical1',
  'scoreGap',
  'heading1',
  'headingBest',
  'lastResort',
  'recall',
  'recallFirst',
  'recallExact',
  'recallSecond',
  'bestClause',
  'subjectRecall',
  'subjectBestClause',
  'support',
  'adjacent',
  'answeringClauses',
  'precision1',
  'partsMean',
  'partsWorst',
  'partsBest',
  'partsAnswered',
  'partsInOneClause',
  'partsInOneClauseWorst',
  'partDenseMean',
  'partDenseWorst',
  'partDenseBest',
  'commonRun',
  'numbersFound',
  'hasNumbers',
  'logWords',
  'partCount',
  'generalShare',
  'notLocal',
  'conditional',
  'margin1',
  'rivals1',
  'marginBest',
  'rivalsLeast',
  'recallWithHeadings',
  'bestClauseWithHeadings',
  'headingsAlone',
  'share1',
  'shareSum',
  'shareMost',
  'rareRecall',
  'rareExact',
  'rareAnywhere',
] as const

/** Clauses that are aligned word by word; further candidates only give the background level of the scores. */
export const ALIGNED = 5
/** A part counts as answered from this recall on. */
export const PART_ANSWERED = 0.6
/** A word counts as answered by a clause from this match on. */
const WORD_ANSWERED = 0.6
/** Neighbouring words of the measure stand together in the clause when at most this many words apart. */
const NEAR = 3

/** The rarest words of a measure name its subject. */
const RAREST = 3

const isSubject = (w: WantedWord): boolean => !GENERAL_WORDS.has(w.word.norm)
const mean = (xs: readonly number[]): number => (xs.length === 0 ? 0 : xs.reduce((a, b) => a + b, 0) / xs.length)
const highest = (xs: readonly number[]): number => (xs.length === 0 ? 0 : Math.max(...xs))
const lowest = (xs: readonly number[]): number => (xs.length === 0 ? 0 : Math.min(...xs))

/** How well the rest of a word's part is matched in the clause that matches the word: a lone shared word is no answer. */
function supportOf({ words, match }: Alignment): number[] {
  return words.map((word, w) =>
    highest(
      match.map((m) => {
        const sameOnly = (o: WantedWord): boolean => o.part === word.part && o !== word
        const hasOthers = words.some(sameOnly)
        return m[w]! * weighted(words, (i) => m[i]!, hasOthers ? sameOnly : undefined)
      }),
    ),
  )
}

/** Whether neighbours of the measure stand near each other in a clause too. */
function adjacencyOf({ words, match, place }: Alignment): number[] {
  return words.map((_, w) =>
    highest(
      match.flatMap((m, c) =>
        [w - 1, w + 1].flatMap((n) => {
          const here = place[c]![w]!
          const there = place[c]![n]
          if (here < 0 || there === undefined || there < 0) return []
          const gap = Math.abs(here - there)
          return gap > 0 && gap <= NEAR ? [Math.min(m[w]!, m[n]!)] : []
        }),
      ),
    ),
  )
}

/** Best cosine of each part of the measure with any part of the offered clauses. */
function partDensities(matter: Matter): number[] {
  return matter.partVectors.map((v) => {
    let best = 0
    if (v) for (const { partVectors } of matter.offered) for (const o of partVectors) best = Math.max(best, cosine(v, o))
    return best
  })
}

/** Best match of each of the measure's words with any of the numbered words. */
function matchAny(matter: Matter, words: readonly WantedWord[], ids: Int32Array): Float64Array {
  return Float64Array.from(words, ({ id }) => {
    let best = 0
    for (let o = 0; o < ids.length && best < 1; o++) best = Math.max(best, matter.matcher.match(id, ids[o]!))
    return best
  })
}

/** Mean share of the clause's words that the measure answers: how much of the clause is about it. */
function backwardRecall(matter: Matter, words: readonly WantedWord[], ids: Int32Array): number {
  let sum = 0
  for (const o of ids) {
    let best = 0
    for (let w = 0; w < words.length && best < 1; w++) best = Math.max(best, matter.matcher.match(words[w]!.id, o))
    sum += best
  }
  return ids.length === 0 ? 0 : sum / ids.length
}

/** One number for each of FEATURE_NAMES. */
export function coverageFeatures(matter: Matter, alignment: Alignment = align(matter, ALIGNED)): number[] {
  const { offered, measure } = matter
  const { words, match, best } = alignment
  const second = words.map((_, w) => match.map((m) => m[w]!).sort((a, b) => b - a)[1] ?? 0)
  const support = supportOf(alignment)
  const adjacent = adjacencyOf(alignment)
  const partOf = (values: readonly number[]): number[] =>
    matter.parts.map((_, p) =>
      weighted(
        words,
        (w) => values[w]!,
        (w) => w.part === p,
      ),
    )
  const byPart = partOf(best)
  const byPartAndClause = matter.parts.map((_, p) =>
    highest(
      match.map((m) =>
        weighted(
          words,
          (w) => m[w]!,
          (w) => w.part === p,
        ),
      ),
    ),
  )
  const dense = partDensities(matter)
  const [first, next, third] = offered
  const rarest = new Set(
    [...words]
      .filter(isSubject)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, RAREST),
  )
  const isRare = (w: WantedWord): boolean => rarest.has(w)
  const inHeadings = offered.slice(0, ALIGNED).map((o) => matchAny(matter, words, o.headingIds))
  const numbers = (w: WantedWord): boolean => w.word.kind === 'number'
  const hasNumbers = words.some(numbers)
  const backwards = first ? backwardRecall(matter, words, first.ids) : 0
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
    highest(offered.slice(0, 3).map((o) => longestCommonRun(measure.text, o.clause.text))) / Math.max(1, measure.text.length),
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
    weighted(words, (w) =>
      highest([best[w]!, ...rest.map((o) => highest(o.words.map((x) => matter.matcher.match(words[w]!.word, x))))]),
    ),
  ]
}
