import type { Candidate, Coverage, IndicatorComparison, PreparedPlan } from '../domain/index.js'
import type { JudgeWeights } from '../reports/coverage.js'
import type { ComparedReference } from './compared-reference.js'
import type { Progress } from './prepare-plan.js'

/** One draft with its candidates, to be judged against a reference. */
export interface JudgedDraft {
  readonly reference: ComparedReference
  readonly draft: PreparedPlan
  /** By measure id: clauses that may answer it, best first. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  /** The draft's indicators beside those of the reference. */
  readonly indicators: () => readonly IndicatorComparison[]
  readonly progress?: Progress
}

/** Gives each measure of the reference its verdict, in the order of `reference.measures`. */
export type JudgeDraft = (work: JudgedDraft) => Promise<Coverage[]>

/** The judge of the product: encodes the words of both plans and weighs what they leave unanswered. */
export function fittedJudge(weights: JudgeWeights): JudgeDraft {
  return async ({ reference, draft, candidates, indicators, progress }) => {
    const { judgeCoverage, wordsToEmbed } = await import('../reports/coverage.js')
    return judgeCoverage({
      reference: reference.plan,
      draft,
      measures: reference.measures,
      candidates,
      wordVectors: await reference.vectorsOf(wordsToEmbed([reference.plan, draft]), progress),
      read: reference.judged,
      indicators: indicators(),
      judge: weights,
    })
  }
}
