import type { Stages } from '../../../src/app/stages.js'
import { align } from '../../../src/reports/coverage/alignment.js'
import { ALIGNED, coverageFeatures } from '../../../src/reports/coverage/features.js'
import { VERDICTS } from '../../../src/reports/coverage/judge.js'
import { mattersOf } from '../../../src/reports/coverage/matter.js'
import type { CoverageInput } from '../../../src/reports/coverage.js'
import { evidenceInput } from '../../../tests/eval/evidence-input.js'
import {
  LABELLED,
  readLabelledDraft,
  readLabelledReference,
  type LabelledDraft,
  type LabelledReference,
} from '../../../tests/eval/labelled-plans.js'
import type { Example } from './fit-judge.js'

/** A labelled draft with what the judge reads of it and the examples it gives. */
export interface ExampleSet {
  readonly draft: LabelledDraft
  readonly input: Omit<CoverageInput, 'judge'>
  readonly examples: readonly Example[]
}

/** The labelled plans as the program's own stages see them. */
export async function readExamples(stages: Stages): Promise<{ reference: LabelledReference; sets: ExampleSet[] }> {
  const reference = await readLabelledReference(stages)
  const sets: ExampleSet[] = []
  for (const name of LABELLED) {
    const draft = await readLabelledDraft(stages, name, reference)
    const input = await evidenceInput(stages, reference, draft)
    const examples = mattersOf(input).flatMap((matter) => {
      const label = draft.labels.get(matter.measure.id)
      return label ? [{ plan: name, verdict: VERDICTS.indexOf(label.verdict), features: coverageFeatures(matter, align(matter, ALIGNED)) }] : []
    })
    sets.push({ draft, input, examples })
  }
  return { reference, sets }
}
