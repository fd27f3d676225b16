import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { grouped, inContext, type FoundPlace } from './grouped.js'

const CLOSER: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '“': '”', '‘': '’', '【': '】', '〔': '〕', '「': '」' }
const OPENER = new Map(Object.entries(CLOSER).map(([open, close]) => [close, open]))
const ROUND = new Set(['（', '(', '）', ')'])

/** Whether a closing mark ends a list number such as `1)` or `一)`, which has no opening one. */
const LIST_NUMBER = /(^|[，。；：、\s])([0-9]{1,2}|[一二三四五六七八九十]{1,3})$/

interface Open {
  readonly mark: string
  readonly at: number
}

/** Pairs of unlike width and marks without a partner in one paragraph; positions are in the paragraph. */
function checkPairs(text: string): { mixed: FoundPlace[]; single: FoundPlace[] } {
  const mixed: FoundPlace[] = []
  const single: FoundPlace[] = []
  const open: Open[] = []
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!
    if (mark in CLOSER) {
      open.push({ mark, at: i })
      continue
    }
    const wanted = OPENER.get(mark)
    if (wanted === undefined) continue
    const last = open.at(-1)
    if (last?.mark === wanted) open.pop()
    else if (last !== undefined && ROUND.has(last.mark) && ROUND.has(mark)) {
      open.pop()
      mixed.push({ start: last.at, end: i + 1 })
    } else if (!(ROUND.has(mark) && LIST_NUMBER.test(text.slice(0, i)))) single.push({ start: i, end: i + 1 })
  }
  return { mixed, single: [...single, ...open.map(({ at }) => ({ start: at, end: at + 1 }))] }
}

/** A pair around Chinese text; the number of a heading, (一), has its own style. */
const HALF_PAIR = /(?!\([一二三四五六七八九十]+\))\([^()（）\n]*[\u4e00-\u9fff][^()（）\n]*\)/g
const FULL_PAIR = /（[^()（）\n]*）/g

/** Half-width brackets around Chinese are a slip only where full-width ones are the rule. */
const MINORITY = 0.4

/** Brackets and quotes without partner, pairs of unlike width, half-width brackets in a plan that mostly writes full-width ones. */
export function bracketFaults(view: PlanView): FoundFault[] {
  const faults: FoundFault[] = []
  const halfPairs: FoundPlace[] = []
  let fullPairs = 0
  for (const paragraph of view.paragraphs) {
    if (paragraph.passages.every((passage) => passage.kind === 'indicator')) continue
    const { mixed, single } = checkPairs(paragraph.text)
    const place = ({ start, end }: FoundPlace): FoundPlace => ({ start: paragraph.start + start, end: paragraph.start + end })
    for (const run of mixed) {
      const printed = paragraph.text.slice(run.start, run.end)
      faults.push({
        kind: 'typo',
        certainty: 'certain',
        ...inContext(view, place(run)),
        message: '括号全角半角疑似不配对，建议核实',
        suggestion: `${printed}→（${printed.slice(1, -1).trim()}）`,
      })
    }
    for (const run of single)
      faults.push({
        kind: 'typo',
        certainty: 'certain',
        ...inContext(view, place(run)),
        message: `“${paragraph.text[run.start]!}”疑似缺少配对的另一半，建议核实`,
      })
    for (const m of paragraph.text.matchAll(HALF_PAIR)) halfPairs.push(place({ start: m.index, end: m.index + m[0].length }))
    fullPairs += [...paragraph.text.matchAll(FULL_PAIR)].length
  }
  if (halfPairs.length <= (halfPairs.length + fullPairs) * MINORITY)
    faults.push(...grouped(view, halfPairs, 'likely', '半角括号与全文全角括号疑似混用', '(…)→（…）'))
  return faults
}
