import type { Stages } from '../../../src/app/stages.js'
import { VERDICTS } from '../../../src/reports/coverage/judge.js'
import type { CoverageInput } from '../../../src/reports/coverage.js'
import { evidenceInput } from '../../../tests/eval/evidence-input.js'
import {
  LABELLED,
  readLabelledDraft,
  readLabelledReference,
  type LabelledDraft,
  type LabelledReference,
} from '../../../tests/eval/labelled-plans.js'
import { readMatters, type TrainingPlan } from './training-plan.js'

/** A labelled draft with what the judge reads of it and what can be learned from it. */
export interface ExampleSet {
  readonly draft: LabelledDraft
  readonly input: Omit<CoverageInput, 'judge'>
  readonly training: TrainingPlan
}

/** The labelled plans as the program's own stages see them. */
export async function readExamples(stages: Stages): Promise<{ reference: LabelledReference; sets: ExampleSet[] }> {
  const reference = await readLabelledReference(stages)
  const sets: ExampleSet[] = []
  for (const name of LABELLED) {
    const draft = await readLabelledDraft(stages, name, reference)
    const input = await evidenceInput(stages, reference, draft)
    const read = readMatters(input).flatMap((r) => {
      const label = draft.labels.get(r.matter.measure.id)
      if (!label) return []
      const evidence = label.verdict === 'omitted' ? new Set<string>() : label.evidence
      return [{ ...r, verdict: VERDICTS.indexOf(label.verdict), evidence }]
    })
    sets.push({ draft, input, training: { plan: name, written: false, read } })
  }
  return { reference, sets }
}
