import type { Passage, PlanView } from '../plan-view.js'

/** A number the running text gives for an indicator. */
export interface TextRecord {
  /** Name as written, leading verbs and places cut. */
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Year the sentence names before it; null where none. */
  readonly year: number | null
  readonly start: number
  readonly end: number
  readonly passage: Passage
}

const RECORD = new RegExp(
  '([\\u4e00-\\u9fff0-9A-Za-z（）()“”Ⅱ、]{2,40}?(?:率|比例|比重|占比|寿命|数|面积|水平|发生|得分))' +
    '(?:分别|均|已|将|要|应|能|力争|继续|总体|稳步|逐步|全部)*' +
    '(?:保持在|稳定在|维持在|控制在|达到|达|提高到|提高至|提升到|提升至|上升到|增加到|增加至|下降到|下降至|降低到|降低至|降至|降到|不低于|不少于|不高于|不超过|大于|小于|超过|高于|低于|为|≥|≤|>|<|＞|＜|到)' +
    '\\s*(\\d+(?:\\.\\d+)?)\\s*(%|％|‰|／10万|/10万|岁|人|张|个|平方米|分|天)?',
  'g',
)

/** Before the name proper: verbs, degree words, places and dates. */
const LEAD =
  /^.*?(?:力争|确保|实现|促进|推动|使|让|全面|进一步|持续|逐步|显著|稳步|20\d\d年(?:底|末|前)?|全国|全省|全市|全县|全区|全旗|我省|我市|我县|我区|其中|每年|以上的|并且|同时)(?=[\u4e00-\u9fff0-9])/

/** Shorter names (覆盖率, 达标率) leave their subject to the sentence before. */
const SHORTEST_NAME = 5

/** The numbers of goals and tasks in running text, with the names they belong to. */
export function textRecords(view: PlanView): TextRecord[] {
  const out: TextRecord[] = []
  for (const passage of view.passages) {
    if (passage.kind === 'indicator' || passage.kind === 'heading') continue
    if (passage.role === 'background' || passage.kind === 'background' || passage.role === 'front') continue
    for (const m of passage.text.matchAll(RECORD)) {
      const segment = m[1]!.split('、').at(-1)!
      const name = segment.replace(LEAD, '').replace(/[“”]/g, '')
      if (name.length < SHORTEST_NAME) continue
      const before = passage.text.slice(0, m.index + m[1]!.length)
      const year = [...before.matchAll(/(20\d\d)\s*年/g)].at(-1)?.[1]
      const at = m.index + m[0].indexOf(segment)
      out.push({
        name,
        value: Number(m[2]),
        unit: (m[3] ?? '').normalize('NFKC'),
        year: year === undefined ? null : Number(year),
        start: passage.start + at,
        end: passage.start + m.index + m[0].length,
        passage,
      })
    }
  }
  return out
}
