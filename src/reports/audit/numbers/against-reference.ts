import type { AuditedPlan } from '../audit-input.js'
import { compareIndicators, nameSimilarity } from '../../indicators/index.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { plannedRows } from './table-rows.js'
import { textRecords } from './text-records.js'

/** Rows below the reference's target, and binding indicators made expected ones. */
function rowFaults(view: PlanView, reference: AuditedPlan): FoundFault[] {
  const places = new Map(plannedRows(view).map(({ row, place }) => [row.clause, place]))
  const { comparisons } = compareIndicators(view.plan, reference.plan)
  const faults: FoundFault[] = []
  for (const compared of comparisons) {
    const place = places.get(compared.clause)
    if (place === undefined) continue
    const row = reference.plan.indicators.find(({ name }) => name === compared.reference)
    const sources = row === undefined ? [] : [sourceOf(reference, row.clause)]
    if (compared.verdict === 'weaker')
      faults.push({
        kind: 'number-conflict',
        certainty: 'likely',
        ...place,
        message: `“${compared.name}”目标${compared.target?.printed ?? ''}疑低于上位规划（${compared.referenceTarget?.printed ?? ''}），建议核实`,
        sources,
      })
    if (compared.nature === '预期性' && compared.referenceNature === '约束性')
      faults.push({
        kind: 'number-conflict',
        certainty: 'certain',
        ...place,
        message: `“${compared.name}”上位规划为约束性指标，草案为预期性，建议核实`,
        suggestion: '预期性→约束性',
        sources,
      })
  }
  return faults
}

function sourceOf(reference: AuditedPlan, clause: string): { plan: string; clause: string; quote: string } {
  const text = reference.plan.clauses.find(({ id }) => id === clause)?.text ?? ''
  return { plan: reference.id, clause, quote: text }
}

/** Names in two texts are one indicator only when they are almost the same. */
const SAME_NAME = 0.95

/** Numbers of the text below what the reference's text asks for by the same year; shares only, they alone are the same everywhere. */
function textFaults(view: PlanView, reference: AuditedPlan, referenceView: PlanView): FoundFault[] {
  const higher = textRecords(referenceView).filter(({ unit }) => /^[%‰]$/.test(unit))
  return textRecords(view).flatMap((record): FoundFault[] => {
    const match = higher.find(
      (other) =>
        other.unit === record.unit &&
        (record.year ?? other.year) === other.year &&
        nameSimilarity(record.name, other.name) >= SAME_NAME &&
        /(率|比例)$/.test(other.name) &&
        record.value < other.value &&
        !/死亡|发病|患病|近视|吸烟|发生率|感染/.test(other.name),
    )
    if (match === undefined) return []
    return [
      {
        kind: 'number-conflict',
        certainty: 'likely',
        start: record.start,
        end: record.end,
        message: `“${record.name}”为${record.value}${record.unit}，疑低于上位规划的${match.value}${match.unit}，建议核实`,
        sources: [{ plan: reference.id, clause: match.passage.clause, quote: match.passage.text }],
      },
    ]
  })
}

/** Numbers of the draft that fall behind the reference's, in table and text. */
export function referenceNumberFaults(view: PlanView, reference: AuditedPlan, referenceView: PlanView): FoundFault[] {
  return [...rowFaults(view, reference), ...textFaults(view, reference, referenceView)]
}
