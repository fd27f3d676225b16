import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { statementsOf } from '../statements.js'

/** Verbs that open a statement of a plan. Words that are as often nouns inside a name (保障体系, 依法) are not here. */
const VERB =
  '加强|强化|推进|推动|建立|健全|完善|构建|实施|开展|落实|引导|督促|配合|规范|促进|提高|提升|优化|培育|打造|营造|加快|加大|深化|扩大|鼓励|支持|探索|制定|开发|丰富|普及|推广|推行|做好|维护|实现|统筹|整合|充分|积极|因地制宜|全面|践行|组织|改善|减少|增强|确保|严格|坚持|创新|形成|发挥|调动|明确|动员|倡导|广泛|深入|有效|持续|切实'
const OPENS = new RegExp(`^(${VERB})`)
const LINKED = new RegExp(`[和与及并](${VERB})`)

/** Shorter statements (优化流程、提高效率) are rightly joined by 、. */
const SHORTEST_STATEMENT = 8

/** Quoted and bracketed parts hide their own marks. */
const hide = (text: string): string =>
  text.replace(/“[^”]*”|（[^）]*）|\([^)]*\)|《[^》]*》/g, (part) => '口'.repeat(part.length))

/** Two statements of some length joined by 、. */
function stopBetweenStatements(text: string): boolean {
  const parts = hide(text).split('、')
  if (parts.length !== 2) return false
  const [first, second] = parts as [string, string]
  return (
    first.length >= SHORTEST_STATEMENT &&
    second.length >= SHORTEST_STATEMENT &&
    OPENS.test(first) &&
    OPENS.test(second) &&
    !LINKED.test(second)
  )
}

/** A list broken by a comma before its last member: 矿山、化学品，建筑施工等行业. */
const BROKEN_LIST = new RegExp(
  `([^，。；：]*、[^，。；：、]{2,10})，(?!${VERB}|通过|以|在|对|将|按|根据|针对|由|从|为|到|其中|特别|尤其)([^，。；：、]{2,7}等)[^，。；]*`,
  'g',
)

/** Three members with one beginning, the last cut off by a comma: 依法行政、依法治理，依法监管. */
const SAME_BEGINNING = /([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{2,6}、\1[\u4e00-\u9fff]{2,6}，\1[\u4e00-\u9fff]{2,6}(?=[，。；])/g

/** 、 where a comma belongs, and a comma where 、 belongs. */
export function listFaults(view: PlanView): FoundFault[] {
  const faults: FoundFault[] = []
  for (const passage of view.passages) {
    if (passage.kind === 'indicator') continue
    for (const statement of statementsOf(passage))
      if (stopBetweenStatements(statement.text))
        faults.push({
          kind: 'typo',
          certainty: 'likely',
          start: statement.start,
          end: statement.end,
          message: '分句之间疑似误用顿号，建议核实',
          suggestion: statement.text.replace('、', '，'),
        })
    const commas = [
      ...[...passage.text.matchAll(BROKEN_LIST)].filter((m) => OPENS.test(m[1]!.trimStart())),
      ...passage.text.matchAll(SAME_BEGINNING),
    ]
    for (const m of commas)
      faults.push({
        kind: 'typo',
        certainty: 'likely',
        start: passage.start + m.index,
        end: passage.start + m.index + m[0].length,
        message: '并列词之间疑似误用逗号，建议核实',
        suggestion: m[0].replace(/，([^，]*)$/, '、$1'),
      })
  }
  return faults
}
