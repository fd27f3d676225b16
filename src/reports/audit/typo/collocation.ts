import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { statementsOf, type Statement } from '../statements.js'

/** Pure verbs: an adverbial before them takes 地. Words that are as often nouns (服务, 发展, 保障, 支持) are not here. */
const PURE_VERB = '满足|促进|推动|发挥|适应|实现|解决|维护|提升|提高|开展|推进|融入|引导|应对|落实|增进|激发|调动|深化|贯彻|履行'
const ADVERBIAL = '更好|更快|更多更好|更加有效|更有效|有效|积极|主动|充分|全面|深入|不断|广泛|切实|有序|扎实|稳步|及时|科学|合理'
const DE_BEFORE_VERB = new RegExp(`(${ADVERBIAL})的(?=(${PURE_VERB})[^的，。；、]{1,})`, 'g')

/** 以 … 为 …: the second half without the first. */
const AS_SOMETHING = /为(目标|主线|核心|重点|抓手|统领|导向|契机|载体|突破口|切入点|根本|宗旨|主题|中心|引领|支撑|基础|依托)$/
const TAKES_AS = /以|把|将|作为|确定|成为|视|列为|作为|定为|转变为|从|就是|确立|明确|变为|评为|设为|建为|聚焦|坚持|突出|始终|要|是/

/** 在 … 基础上: the second half without the first. */
const ON_BASIS = /基础上$/
const BEGINS_BASIS = /在|于|从|立足|依托|基于|按照/

/** 推动 and 推进 push an action; a system or a rule alone is none. */
const PUSH = /^(积极|大力|加快|全面|深入|扎实|持续|稳步|探索|有序|着力)?(推动|推进)([^，。；、]{3,24})(体系|制度|机制)$/
const ACTION =
  /建设|建立|构建|完善|健全|改革|发展|创新|落实|落地|实施|衔接|融合|形成|优化|提升|提高|加强|强化|开展|运行|执行|覆盖|整合|制定|转型|升级|实行|应用|接轨|贯通|协同|修订|全面|纳入/

/** One carries out a plan or a project; a system is built, an ability raised. */
const CARRY_OUT = /^(大力|全面|深入|认真|扎实|积极)?实施(?![^，。；]{0,24}(工程|行动|计划|项目|战略|制度|政策))[^，。；、“”]{3,20}(体系|能力|水平)$/

const fault = (s: Statement, certainty: FoundFault['certainty'], message: string, suggestion: string): FoundFault => ({
  kind: 'typo',
  certainty,
  start: s.start,
  end: s.end,
  message: `${message}，建议核实`,
  suggestion,
})

/** Frames of the sentence that lost a half: 的 for 地, 为…目标 without 以, …基础上 without 在, 推动…制度 without 建设. */
export function collocationFaults(view: PlanView): FoundFault[] {
  const faults: FoundFault[] = []
  for (const passage of view.passages) {
    if (passage.kind === 'indicator') continue
    const statements = statementsOf(passage)
    statements.forEach((statement, i) => {
      for (const m of statement.text.matchAll(DE_BEFORE_VERB))
        faults.push(fault(statement, 'certain', '“的”疑应为“地”', `${m[0]}→${m[1]!}地`))
      const before = statements
        .slice(0, i)
        .map((s) => s.text)
        .join('，')
      const frame = AS_SOMETHING.exec(statement.text)
      if (frame !== null && statement.text.length >= 8 && !TAKES_AS.test(statement.text) && !isOpenFrame(lastPart(before)) && !continuesFrame(before, statement.text))
        faults.push(fault(statement, 'certain', `“……${frame[0]}”前疑似缺“以”`, `以${statement.text}`))
      if (ON_BASIS.test(statement.text) && statement.text.length >= 10 && !BEGINS_BASIS.test(statement.text + lastPart(before)))
        faults.push(fault(statement, 'certain', '“……基础上”前疑似缺“在”', `在${statement.text}`))
      if (CARRY_OUT.test(statement.text) && passage.kind !== 'heading')
        faults.push(fault(statement, 'likely', '“实施”与宾语疑似搭配不当', '改为“建设”“完善”或“提升”'))
      const pushed = PUSH.exec(statement.text)
      if (pushed !== null && !ACTION.test(pushed[3]! + pushed[4]!) && passage.kind !== 'heading')
        faults.push(fault(statement, 'certain', `“${pushed[2]!}……${pushed[4]!}”疑似缺宾语中心词`, `${statement.text}建设`))
    })
  }
  return faults
}

/** Verbs that open a statement of their own: a name in a row of 以甲为主、乙为辅 has none. */
const OPENS_STATEMENT = /^(全面|加快|大力|推进|推动|促进|建设|提高|提升|实现|加强|完善|构建|深化|打造|不断|积极|努力)/

/** 以甲为骨干，乙为基础: the second member of a frame that was opened before. */
function continuesFrame(before: string, statement: string): boolean {
  return /以[^。；]*为/.test(before) && !OPENS_STATEMENT.test(statement)
}

/** Whether a statement opens 以 … without closing it by 为. */
const isOpenFrame = (text: string): boolean => text.includes('以') && !text.slice(text.lastIndexOf('以')).includes('为')

const lastPart = (text: string): string => text.split('，').at(-1) ?? ''
