import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { grouped, inContext, type FoundPlace } from './grouped.js'

const HAN = '\\u4e00-\\u9fff'
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

/** A half-width mark behind Chinese text. Before a digit or letter a comma or colon may belong to it only when one stands on both sides. */
const HALF_WIDTH = new RegExp(`(?<=[${HAN}”’）》\\)]\\s?)[,;:!?](?=\\s*[${HAN}“‘（《\\(0-9])`, 'g')

const DOUBLED = /[，。；：、！？]\s?[，。；：、！？]/g
/** Rightly doubled: several question or exclamation marks. */
const RIGHTLY_DOUBLED = /^[！？]{2}$/

const HYPHENS = new RegExp(`(?<=[${HAN}”）])-{2,}(?=[${HAN}“（])`, 'g')
const DOTS = new RegExp(`(?<=[${HAN}])\\.{2,}|(?<=[${HAN}])。{2,}`, 'g')

function placesOf(view: PlanView, pattern: RegExp): FoundPlace[] {
  return view.passages
    .filter((passage) => passage.kind !== 'indicator')
    .flatMap((passage) =>
      [...passage.text.matchAll(pattern)].map((m) => ({
        start: passage.start + m.index,
        end: passage.start + m.index + m[0].length,
      })),
    )
}

/** Half-width marks in Chinese text (one finding a mark), hyphens and dots in place of dashes and ellipses, doubled marks. */
export function markFaults(view: PlanView): FoundFault[] {
  const halfWidth = placesOf(view, HALF_WIDTH)
  const faults = Object.entries(FULL_WIDTH).flatMap(([half, full]) =>
    grouped(
      view,
      halfWidth.filter((place) => view.plan.text[place.start] === half),
      'certain',
      `中文句中疑似误用半角“${half}”`,
      `${half}→${full}`,
    ),
  )
  const doubled = placesOf(view, DOUBLED).filter(
    ({ start, end }) => !RIGHTLY_DOUBLED.test(view.plan.text.slice(start, end).replace(/\s/g, '')),
  )
  return [
    ...faults,
    ...grouped(view, placesOf(view, HYPHENS), 'certain', '疑似以连字符代替破折号', '--→——'),
    ...grouped(view, placesOf(view, DOTS), 'certain', '疑似以句点代替省略号', '...→……'),
    ...doubled.map((place): FoundFault => {
      const printed = view.plan.text.slice(place.start, place.end)
      return {
        kind: 'typo',
        certainty: 'certain',
        ...inContext(view, place),
        message: `疑似标点重复（“${printed}”），建议核实`,
        suggestion: `${printed}→${printed[0]!}`,
      }
    }),
  ]
}
