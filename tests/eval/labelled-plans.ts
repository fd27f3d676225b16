import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { preparePlan } from '../../src/app/prepare-plan.js'
import type { Stages } from '../../src/app/stages.js'
import type { Clause, Measure, PreparedPlan, Verdict } from '../../src/domain/index.js'
import { measuresOf } from '../../src/reports/measures.js'
import { readRows, SHARED } from './shared-data.js'
import { TextLookup } from './text-lookup.js'

/** Labelled drafts, each unseen by what is fitted for it: everything fitted is fitted without the plan it is shown on. */
export const LABELLED = ['changbaishan', 'raoping'] as const
export type LabelledName = (typeof LABELLED)[number]

const VERDICT_OF: Readonly<Record<string, Verdict>> = { C: 'covered', P: 'partial', N: 'omitted' }

/** What the careful readers said of one measure. */
export interface Label {
  readonly verdict: Verdict
  /** Clause ids of our own reading which hold the labelled evidence, best first; each gold sentence may be several clauses. */
  readonly evidence: ReadonlySet<string>
  readonly note: string
}

export interface LabelledReference {
  readonly prepared: PreparedPlan
  readonly measures: readonly Measure[]
  /** Gold id by our measure id; measures the readers did not label (indicator rows) are absent. */
  readonly goldIds: ReadonlyMap<string, string>
  /** Gold ids for which our reading has no measure. */
  readonly lost: readonly string[]
}

export interface LabelledDraft {
  readonly name: LabelledName
  readonly prepared: PreparedPlan
  /** By measure id. */
  readonly labels: ReadonlyMap<string, Label>
}

async function readPlanFile(stages: Stages, path: string): Promise<PreparedPlan> {
  const { plan } = await stages.readPlan({ fileName: basename(path), bytes: readFileSync(path) })
  return preparePlan(stages, null, plan)
}

/** The national plan as the product reads it, its measures matched by text to the labelled ones. */
export async function readLabelledReference(stages: Stages): Promise<LabelledReference> {
  const prepared = await readPlanFile(stages, `${SHARED}plans/national.txt`)
  const measures = measuresOf(prepared.plan)
  const lookup = new TextLookup(measures.filter((m) => m.kind !== 'indicator'))
  const goldIds = new Map<string, string>()
  const lost: string[] = []
  for (const [id, text] of readRows('gold/national.measures.tsv')) {
    const found = lookup.find(text!)[0]
    if (found === undefined || goldIds.has(found)) lost.push(id!)
    else goldIds.set(found, id!)
  }
  return { prepared, measures, goldIds, lost }
}

/** A labelled draft as the product reads it, its labels by measure id. */
export async function readLabelledDraft(
  stages: Stages,
  name: LabelledName,
  reference: LabelledReference,
): Promise<LabelledDraft> {
  const prepared = await readPlanFile(stages, `${SHARED}plans/${name}.txt`)
  const lookup = new TextLookup<Clause>(prepared.plan.clauses)
  const sentences = new Map(readRows(`gold/${name}.seg.txt`).map(([id, text]) => [id!, text ?? '']))
  const byGold = new Map<string, Label>()
  for (const [id, letter, evidence, note] of readRows(`gold/${name}.labels.tsv`)) {
    const clauses = (evidence ?? '').split(',').flatMap((e) => lookup.find(sentences.get(e.trim()) ?? ''))
    byGold.set(id!, { verdict: VERDICT_OF[letter!]!, evidence: new Set(clauses), note: note ?? '' })
  }
  const labels = new Map<string, Label>()
  for (const [measure, gold] of reference.goldIds) {
    const label = byGold.get(gold)
    if (label) labels.set(measure, label)
  }
  return { name, prepared, labels }
}
