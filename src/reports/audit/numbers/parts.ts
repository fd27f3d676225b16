import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'

/** A total, then its parts: 共有床位500张，其中公立300张、民营250张. */
const TOTAL = /(?:共有|共计|总计|合计|总数为|总数达|现有|共)[^，。；\d]{0,12}(\d+(?:\.\d+)?)(万?)(家|所|个|张|名|人|间|台|支)([^。；]{0,6})[，,（(]\s*其中[:：]?([^。；）)]*)/g

/** More parts than this may count things twice (by kind and by owner). */
const MOST_PARTS = 6

/** Parts that together pass their total. */
export function partFaults(view: PlanView): FoundFault[] {
  const faults: FoundFault[] = []
  for (const passage of view.passages)
    for (const m of passage.text.matchAll(TOTAL)) {
      const [found, total, scale, unit, , parts] = [m[0], Number(m[1]), m[2]!, m[3]!, m[4], m[5]!]
      const numbers = [...parts.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${scale}${unit}`, 'g'))].map((n) => Number(n[1]))
      if (numbers.length < 2 || numbers.length > MOST_PARTS) continue
      const sum = numbers.reduce((a, b) => a + b, 0)
      if (sum <= total) continue
      faults.push({
        kind: 'number-conflict',
        certainty: 'likely',
        start: passage.start + m.index,
        end: passage.start + m.index + found.length,
        message: `分项合计${Math.round(sum * 100) / 100}${scale}${unit}超过总数${total}${scale}${unit}，建议核实`,
      })
    }
  return faults
}
