import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { inContext } from './grouped.js'

/** Words in small letters between Chinese characters; names in capitals (CT, DRG, mRNA, PM2.5) are right, and so is what is quoted. */
const SMALL_LETTERS = /(?<=[\u4e00-\u9fff，。、]\s*)[a-z]+(?=\s*[\u4e00-\u9fff，。、])/g

/** Signs in small letters: acidity, units. */
const RIGHT = /^(ph|m|km|kg|g|mg|ml|cm|mm|kw|kwh|t|h|x|p|n|e)$/

/** Stray Latin words, such as an English `etc` left in a list. */
export function strayLatinFaults(view: PlanView): FoundFault[] {
  const faults: FoundFault[] = []
  for (const passage of view.passages) {
    if (passage.kind === 'indicator') continue
    for (const m of passage.text.matchAll(SMALL_LETTERS)) {
      if (RIGHT.test(m[0])) continue
      const place = { start: passage.start + m.index, end: passage.start + m.index + m[0].length }
      faults.push({
        kind: 'typo',
        certainty: 'certain',
        ...inContext(view, place),
        message: `中文句中疑似混入字母“${m[0]}”，建议核实`,
      })
    }
  }
  return faults
}
