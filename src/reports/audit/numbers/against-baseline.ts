import type { Indicator, IndicatorValue } from '../../../domain/index.js'
import { directionOf, isBlankValue, numbersIn, plannedTargets, worstNumber } from '../../indicators/index.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { plannedRows, type TableRow } from './table-rows.js'

const fault = ({ place }: TableRow, certainty: FoundFault['certainty'], message: string): FoundFault => ({
  kind: 'number-conflict',
  certainty,
  ...place,
  message: `${message}，建议核实`,
})

const label = (value: IndicatorValue): string => (value.year === null ? value.printed : `${value.year}年${value.printed}`)

/** The target that falls behind what is reached already, or null. A target of several numbers is measured by each. */
function worseThanBaseline(row: Indicator): IndicatorValue | null {
  const direction = directionOf(row.name)
  const { baseline } = row
  if (baseline === null || isBlankValue(baseline)) return null
  const reached = numbersIn(baseline.printed)
  if (reached.length === 0) return null
  const floor = direction === 'more' ? Math.min(...reached) : Math.max(...reached)
  for (const target of plannedTargets(row)) {
    const promised = worstNumber(target, direction)
    if (target === null || promised === null) continue
    if (direction === 'more' ? promised < floor : promised > floor) return target
  }
  return null
}

/**
 * Rows that contradict themselves: a target worse than the baseline, neither baseline nor target, a baseline that is no measured
 * value, the same change promised for two years.
 */
export function baselineFaults(view: PlanView): FoundFault[] {
  return plannedRows(view).flatMap((entry): FoundFault[] => {
    const { row } = entry
    if (row.target !== null && isBlankValue(row.baseline) && isBlankValue(row.target))
      return [fault(entry, 'certain', `“${row.name}”基线和目标均空缺`)]
    const worse = worseThanBaseline(row)
    if (worse !== null)
      return [
        fault(
          entry,
          'certain',
          `“${row.name}”目标（${label(worse)}）劣于基线（${label(row.baseline!)}），疑照搬上级数值或填写有误`,
        ),
      ]
    if (row.baseline !== null && ['<', '>', '<=', '>='].includes(row.baseline.comparison))
      return [fault(entry, 'likely', `“${row.name}”基线为不等式（${row.baseline.printed}），应为实际值`)]
    const changes = plannedTargets(row).filter((target) => target?.comparison === 'change' && /\d/.test(target.printed))
    if (changes.length > 1 && new Set(changes.map((target) => target!.printed)).size === 1)
      return [fault(entry, 'likely', `“${row.name}”不同年份的变化目标相同（${changes[0]!.printed}），且未见基期`)]
    return []
  })
}
