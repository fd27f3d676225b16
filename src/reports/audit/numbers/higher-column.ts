import { directionOf, unitScale } from '../../indicators/index.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { plannedRows } from './table-rows.js'

/** A column in which the draft prints what the level above asks for. */
const HIGHER_COLUMN = /(国家|全国|全省|全市|省|市)(级)?(指标|目标|要求)?(值)?/
const OWN_COLUMN = /^(领域|指标|主要指标|性质|单位|序号|指标性质|属性|分类|类别)/

/** Rows whose own target is worse than the value of the level above printed beside it in the same year. */
export function higherColumnFaults(view: PlanView): FoundFault[] {
  return plannedRows(view).flatMap(({ row, place }): FoundFault[] => {
    const target = row.target
    if (target?.value == null || target.year === null || unitScale(row.unit, row.name).absolute) return []
    if (target.comparison === 'change' || target.comparison === 'stable') return []
    const direction = directionOf(row.name)
    for (const [header, printed] of Object.entries(row.cells)) {
      if (OWN_COLUMN.test(header) || !HIGHER_COLUMN.test(header) || !header.includes(String(target.year))) continue
      if (!/^[<>≤≥＜＞=＝\s]*\d+(\.\d+)?$/.test(printed.trim())) continue
      const higher = Number(/\d+(\.\d+)?/.exec(printed)![0])
      const behind = direction === 'more' ? target.value < higher : target.value > higher
      if (!behind) continue
      return [
        {
          kind: 'number-conflict',
          certainty: 'likely',
          ...place,
          message: `“${row.name}”${target.year}年目标${target.printed}低于同表“${header}”${printed}，未见说明，建议核实`,
        },
      ]
    }
    return []
  })
}
