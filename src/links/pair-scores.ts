import { dots } from '../domain/dot.js'
import { evenMeaning } from '../domain/meaning-part.js'
import type { Clause, Measure, PreparedPlan } from '../domain/index.js'
import { letterSimilarity } from './letter-terms.js'
import { numberSignal, numbersOf } from './number-signal.js'
import { headingTexts, letterTexts, readReference, signalsOf, type ReadReference } from './read-reference.js'

/**
 * Weights of the fused score `dense + 0.5 * (char 1 + char 2..3)`, the best untrained fusion measured on the labelled plans;
 * headings count a fifth, which brought evidence@1 from 0.79 to 0.82 on the plan in its own words and lost nothing on the other.
 */
const FUSION = { dense: 1, lexical: 1, heading: 0.2 } as const

/** Signals of every measure with every clause of a draft: row = measure, column = clause, row-major. */
export interface PairScores {
  readonly measures: readonly Measure[]
  readonly clauses: readonly Clause[]
  readonly dense: Float32Array
  readonly lexical: Float32Array
  readonly number: Float32Array
  readonly heading: Float32Array
  readonly score: Float32Array
}

/**
 * Compares every measure of the reference with every clause of the draft. About 200,000 pairs for a national plan: well under a second.
 * `read` is the reference read before (`readReference`), where several drafts are compared with it.
 */
export function scorePairs(
  reference: PreparedPlan,
  draft: PreparedPlan,
  measures: readonly Measure[],
  read: ReadReference = readReference(reference, measures),
): PairScores {
  const clauses = draft.plan.clauses
  const signals = clauses.map((c) => signalsOf(draft, c.id))
  const vectors = signals.map((s) => evenMeaning(s.vector, draft.meaning))
  const offeredNumbers = signals.map((s) => numbersOf(s.words))
  const { counter } = read
  const lexical = letterSimilarity(counter, read.letters, counter.count(letterTexts(signals)))
  const heading = letterSimilarity(counter, read.headings, counter.count(headingTexts(draft, clauses)))
  const size = measures.length * clauses.length
  const dense = new Float32Array(size)
  const number = new Float32Array(size)
  const score = new Float32Array(size)
  for (let row = 0, at = 0; row < measures.length; row++) {
    dense.set(dots(read.vectors[row]!, vectors), at)
    const wanted = read.numbers[row]!
    for (let column = 0; column < clauses.length; column++, at++) {
      number[at] = numberSignal(wanted, offeredNumbers[column]!)
      score[at] = FUSION.dense * dense[at]! + FUSION.lexical * lexical[at]! + FUSION.heading * heading[at]!
    }
  }
  return { measures, clauses, dense, lexical, number, heading, score }
}
