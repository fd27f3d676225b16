import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { grouped, inContext, type FoundPlace } from './grouped.js'

const HAN = '\\u4e00-\\u9fff'
const MARK = '，。；：、！？（）()“”《》'
const INSIDE_CHINESE = new RegExp(`(?<=[${HAN}])[ \\u3000]+(?=[${HAN}])`, 'g')
const BESIDE_MARK = new RegExp(`(?<=[${HAN}\\d%])[ \\u3000]+(?=[${MARK}])|(?<=[${MARK}])[ \\u3000]+(?=[${HAN}\\d])`, 'g')
const BESIDE_DIGIT = new RegExp(`(?<=[${HAN}])[ \\u3000]+(?=\\d)|(?<=[\\d%])[ \\u3000]+(?=[${HAN}])`, 'g')
const DIGIT_BORDER = new RegExp(`(?<=[${HAN}])(?=\\d)|(?<=[\\d%])(?=[${HAN}])`, 'g')

/** Blanks around digits are a house style when most borders have them. */
const STYLE_SHARE = 0.2

/** Stray blanks: between two Chinese characters certain, beside a mark or (where it is not the style) a digit likely. */
export function blankFaults(view: PlanView): FoundFault[] {
  const passages = view.passages.filter((passage) => passage.kind !== 'indicator' && passage.kind !== 'heading')
  const find = (pattern: RegExp): FoundPlace[] =>
    passages.flatMap((passage) =>
      [...passage.text.matchAll(pattern)].map((m) => ({
        start: passage.start + m.index,
        end: passage.start + m.index + m[0].length,
      })),
    )
  const atDigits = find(BESIDE_DIGIT)
  const isStyle = atDigits.length > (atDigits.length + find(DIGIT_BORDER).length) * STYLE_SHARE
  const minor = [...find(BESIDE_MARK), ...(isStyle ? [] : atDigits)].sort((a, b) => a.start - b.start)
  return [
    ...find(INSIDE_CHINESE).map((place): FoundFault => {
      const shown = inContext(view, place)
      const printed = view.plan.text.slice(shown.start, shown.end)
      return {
        kind: 'typo',
        certainty: 'certain',
        ...shown,
        message: '词句中间疑似多余空格，建议核实',
        suggestion: `${printed}→${printed.replace(INSIDE_CHINESE, '')}`,
      }
    }),
    ...grouped(view, minor, 'likely', '标点或数字旁疑似多余空格', '删去空格'),
  ]
}
