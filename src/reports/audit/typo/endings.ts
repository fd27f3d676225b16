import type { FoundFault } from '../finding.js'
import type { Paragraph, PlanView } from '../plan-view.js'

const ENDED = /[。！？；：…”’）)》]\s*$/
const HANGING = /[，、,]\s*$/
const CHINESE_END = /[\u4e00-\u9fff\d%％]\s*$/

/** Shorter lines may be names or captions. */
const SHORTEST_STATEMENT = 15

/** Where fewer body paragraphs than this end in a mark, ending without one is the plan's style. */
const USUAL_SHARE = 0.9

const isBody = (paragraph: Paragraph): boolean => {
  const last = paragraph.passages.at(-1)!
  return last.kind !== 'heading' && last.kind !== 'indicator' && last.role !== 'front' && last.role !== 'appendix'
}

/** Body paragraphs that end without a full stop, or in a comma. */
export function endingFaults(view: PlanView): FoundFault[] {
  const body = view.paragraphs.filter(isBody)
  const ended = body.filter((paragraph) => ENDED.test(paragraph.text)).length
  const faults: FoundFault[] = []
  for (const paragraph of body) {
    const last = paragraph.passages.at(-1)!
    const place = { start: Math.max(last.start, last.end - SHORTEST_STATEMENT), end: last.end }
    if (HANGING.test(paragraph.text))
      faults.push({ kind: 'typo', certainty: 'certain', ...place, message: '段末疑似以逗号、顿号结尾，建议核实' })
    else if (CHINESE_END.test(paragraph.text) && last.text.length >= SHORTEST_STATEMENT && ended >= body.length * USUAL_SHARE)
      faults.push({
        kind: 'typo',
        certainty: 'certain',
        ...place,
        message: '句末疑似漏句号，建议核实',
        suggestion: `${view.plan.text.slice(place.start, place.end)}。`,
      })
  }
  return faults
}
