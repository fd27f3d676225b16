import { embedWords } from '../../src/app/prepare-plan.js'
import type { Stages } from '../../src/app/stages.js'
import type { Measure, PreparedPlan } from '../../src/domain/index.js'
import { findCandidates, scorePairs } from '../../src/links/index.js'
import { wordsToEmbed, type CoverageInput } from '../../src/reports/coverage.js'

/** What the judge reads of one draft, made by the product's own stages. */
export async function evidenceInput(
  stages: Stages,
  reference: { readonly prepared: PreparedPlan; readonly measures: readonly Measure[] },
  draft: { readonly prepared: PreparedPlan },
): Promise<Omit<CoverageInput, 'judge'>> {
  const words = wordsToEmbed([reference.prepared, draft.prepared])
  const vectors = await embedWords(stages, words)
  return {
    reference: reference.prepared,
    draft: draft.prepared,
    measures: reference.measures,
    candidates: findCandidates(scorePairs(reference.prepared, draft.prepared, reference.measures)),
    wordVectors: new Map(words.map((w, at) => [w.norm, vectors[at]!])),
  }
}
