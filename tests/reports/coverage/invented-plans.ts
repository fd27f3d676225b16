import { preparePlan, embedKept } from '../../../src/app/prepare-plan.js'
import type { Stages } from '../../../src/app/stages.js'
import type { Clause, ClauseKind, Coverage, Measure, Plan } from '../../../src/domain/index.js'
import { findCandidates, scorePairs } from '../../../src/links/index.js'
import { judgeCoverage, wordsToEmbed, type CoverageInput } from '../../../src/reports/coverage.js'
import { measuresOf } from '../../../src/reports/measures.js'

/** A sentence of an invented plan: bare text is task text. */
export type Sentence = string | { readonly text: string; readonly kind: ClauseKind; readonly task?: string }

/** An invented plan with these sentences, one a paragraph. */
export function planWith(sentences: readonly Sentence[]): Plan {
  const clauses: Clause[] = sentences.map((s, index) => {
    const { text, kind, task } =
      typeof s === 'string' ? { text: s, kind: 'measure' as const, task: '' } : { task: '', ...s }
    const path = task === '' ? ['二、主要任务'] : ['二、主要任务', task]
    return {
      id: `c${index + 1}`,
      index,
      kind,
      text,
      span: { start: 0, end: text.length },
      path,
      unit: 'u1',
      paragraph: index,
      task,
    }
  })
  const profile = {
    title: '',
    level: 'nation' as const,
    region: '',
    selfNames: [],
    period: '',
    baseYear: null,
    targetYear: null,
  }
  return { text: '', profile, units: [], clauses, tables: [], indicators: [], numbering: [], notes: [] }
}

/** What the judge reads of two invented plans, by the stages and weights of the product. */
export async function judgeInput(
  stages: Stages,
  reference: readonly Sentence[],
  draft: readonly Sentence[],
): Promise<CoverageInput> {
  const wanted = await preparePlan(stages, null, planWith(reference))
  const offered = await preparePlan(stages, null, planWith(draft))
  const measures = measuresOf(wanted.plan)
  const words = wordsToEmbed([wanted, offered])
  const vectors = await embedKept(
    stages,
    null,
    words.map((w) => ({ text: w.norm, words: [w] })),
  )
  return {
    reference: wanted,
    draft: offered,
    measures,
    candidates: findCandidates(scorePairs(wanted, offered, measures)),
    wordVectors: new Map(words.map((w, at) => [w.norm, vectors[at]!])),
    judge: (await stages.judge()).weights,
  }
}

/** Verdicts on the measures of one invented plan for another. */
export async function judge(
  stages: Stages,
  reference: readonly Sentence[],
  draft: readonly Sentence[],
): Promise<{ measures: readonly Measure[]; coverage: Coverage[]; draft: Plan }> {
  const input = await judgeInput(stages, reference, draft)
  return { measures: input.measures, coverage: judgeCoverage(input), draft: input.draft.plan }
}
