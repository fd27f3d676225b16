import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { inContext } from './grouped.js'

/** Particles and prepositions that are never doubled. */
const DOUBLED_PARTICLE = /(的|了|和|与|及|在|为|将|对|以|并|由|或|是|把|被|从|向|于)\1/g
/** Right where one ends a word and the next begins one: `为了了解`, `的的确`, `以以`, `从从业`. */
const RIGHT_PARTICLE = /了了解|的的确|为为民|以以人|以以下|以以上|在在建|在在职|在在校|在在线|对对口|对对象|和和谐|与与会|及及时|由由于|将将来|并并行|从从业|从从事|从从严|向向上|是是否|于于/

/** A word of two to eight characters directly repeated. */
const DOUBLED_WORD = /([\u4e00-\u9fff]{2,8})\1/g
/** Words made by doubling, and numerals. */
const RIGHT_WORD = /^(.)\1$|[一二三四五六七八九十百千万亿零○]{2}|研究研究|讨论讨论/

/** Words printed twice in a row. */
export function doubledFaults(view: PlanView): FoundFault[] {
  const faults: FoundFault[] = []
  for (const passage of view.passages) {
    if (passage.kind === 'indicator') continue
    const add = (at: number, printed: string, once: string): void => {
      const place = { start: passage.start + at, end: passage.start + at + printed.length }
      faults.push({
        kind: 'typo',
        certainty: 'certain',
        ...inContext(view, place),
        message: `疑似重字（“${printed}”），建议核实`,
        suggestion: `${printed}→${once}`,
      })
    }
    for (const m of passage.text.matchAll(DOUBLED_PARTICLE))
      if (!RIGHT_PARTICLE.test(passage.text.slice(m.index, m.index + 3))) add(m.index, m[0], m[1]!)
    for (const m of passage.text.matchAll(DOUBLED_WORD)) if (!RIGHT_WORD.test(m[1]!)) add(m.index, m[0], m[1]!)
  }
  return faults
}
