import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'

const NEEDS_UNIT = /率$|比例$|比重$|占比$|寿命$|规模$|数$|面积$/

/** Rows of the indicator table without a unit where most rows have one. */
export function missingUnitFaults(view: PlanView): FoundFault[] {
  const { indicators, clauses } = view.plan
  const without = indicators.filter((row) => row.unit.trim() === '' && !/[（(].*[%‰]|[%％‰]/.test(row.name))
  if (without.length * 2 > indicators.length) return []
  const faults: FoundFault[] = []
  for (const row of without) {
    const clause = clauses.find(({ id }) => id === row.clause)
    if (clause === undefined || !NEEDS_UNIT.test(row.name.trim())) continue
    const at = view.plan.text.indexOf(row.name, clause.span.start)
    const start = at >= 0 && at < clause.span.end ? at : clause.span.start
    faults.push({
      kind: 'typo',
      certainty: 'certain',
      start,
      end: at >= 0 && at < clause.span.end ? start + row.name.length : clause.span.end,
      message: '指标疑似缺计量单位，建议核实',
    })
  }
  return faults
}
