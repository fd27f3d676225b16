import type { Stages } from '../../src/app/stages.js'
import type { Coverage, Measure } from '../../src/domain/index.js'
import { judgeCoverage, type JudgeWeights } from '../../src/reports/coverage.js'
import { readExamples, type ExampleSet } from '../../models/train/judge/examples.js'
import { fitJudge } from '../../models/train/judge/fit-judge.js'
import { writtenPlans } from '../../models/train/judge/written-plans.js'
import type { Label, LabelledReference } from './labelled-plans.js'
import type { Judged } from './metrics.js'

/** A labelled measure with the verdict of a judge that never saw this draft. */
export interface JudgedMeasure extends Judged {
  readonly measure: Measure
  readonly coverage: Coverage
  readonly label: Label
}

/** The verdicts on one labelled draft by a judge fitted on the other ones. */
export interface UnseenDraft {
  readonly set: ExampleSet
  readonly judge: JudgeWeights
  readonly judged: readonly JudgedMeasure[]
}

/** Judges each labelled draft by weights fitted without it; `fitOnAll` fits on all of them, as the shipped weights are. */
export async function judgeUnseen(
  stages: Stages,
): Promise<{ reference: LabelledReference; drafts: UnseenDraft[]; fitOnAll: () => JudgeWeights }> {
  const { reference, sets } = await readExamples(stages)
  const written = await writtenPlans(stages)
  const encoder = (await stages.embedder()).identity.name
  const drafts = sets.map((set) => {
    const judge = fitJudge([...sets.filter((s) => s !== set).map((s) => s.training), ...written], encoder)
    const coverage = new Map(judgeCoverage({ ...set.input, judge }).map((c) => [c.measure, c]))
    const judged = reference.measures.flatMap((measure) => {
      const label = set.draft.labels.get(measure.id)
      const c = coverage.get(measure.id)
      if (!label || !c) return []
      return [{ measure, label, coverage: c, gold: label.verdict, verdict: c.verdict, probabilities: c.probabilities }]
    })
    return { set, judge, judged }
  })
  return { reference, drafts, fitOnAll: () => fitJudge([...sets.map((s) => s.training), ...written], encoder) }
}

/** Share of the covered and partial measures with labelled evidence among the first `count` clauses offered. */
export function evidenceAt(judged: readonly { label: Label; clauses: readonly string[] }[], count: number): number {
  const asked = judged.filter((j) => j.label.verdict !== 'omitted' && j.label.evidence.size > 0)
  const hit = asked.filter((j) => j.clauses.slice(0, count).some((c) => j.label.evidence.has(c)))
  return asked.length === 0 ? 0 : hit.length / asked.length
}
