import type { FoundFault } from './finding.js'
import type { PlanView } from './plan-view.js'
import { inTitle, promises } from './statements.js'

const ORDINALS = ['十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十']

/** A period or year that is looked back on, not planned for. */
const LOOKS_BACK = /以来|期间|时期|末|总结|评估|成果|基础上|取得|完成|相比|较|比|已|上一|自|印发|发布|执行情况/

/** A promise for a year: 到2020年, 2020年底前. */
const DEADLINE = /(?:到|至|力争)\s*(20\d\d)\s*年|(20\d\d)\s*年(?:底|末|年底)?(?:前|之前|以前)/g

/** A deadline of a month belongs to a work schedule; a plan of years sets years. */
const MONTH_DEADLINE = /20\d\d\s*年\s*\d{1,2}\s*月(?:底|末|\d{1,2}日)?(?:前|之前|以前)/g

/** Years that are past when the plan begins, and periods before its own, among tasks, goals and safeguards. */
export function periodFaults(view: PlanView): FoundFault[] {
  const { period, baseYear, targetYear } = view.plan.profile
  const own = ORDINALS.indexOf(period.replace(/五$/, ''))
  const earlier = own > 0 ? ORDINALS.slice(Math.max(0, own - 2), own).map((ordinal) => `${ordinal}五`) : []
  const faults: FoundFault[] = []
  for (const passage of view.passages) {
    if (!promises(passage) || passage.kind === 'indicator') continue
    const add = (at: number, length: number, certainty: FoundFault['certainty'], message: string): void => {
      const start = passage.start + at
      faults.push({ kind: 'scope-leftover', certainty, start, end: start + length, message: `${message}，建议核实` })
    }
    const around = (at: number): string => passage.text.slice(Math.max(0, at - 8), at + 20)
    for (const name of earlier) {
      const quoted = new RegExp(`[“"]?${name}[”"]?(?=规划|目标|重点|工程|期)`, 'g')
      for (const found of passage.text.matchAll(quoted))
        if (!LOOKS_BACK.test(around(found.index)) && !inTitle(passage.text, found.index))
          add(found.index, found[0].length, 'likely', `任务中出现以往规划期“${name}”，疑似旧稿残留`)
    }
    for (const found of passage.text.matchAll(DEADLINE)) {
      const year = Number(found[1] ?? found[2])
      if (baseYear === null || year > baseYear || LOOKS_BACK.test(around(found.index).replace(found[0], ''))) continue
      add(found.index, found[0].length, 'certain', `任务期限${year}年不晚于规划基期，疑似旧稿残留`)
    }
    for (const found of passage.text.matchAll(MONTH_DEADLINE)) {
      const year = Number(found[0].slice(0, 4))
      if (targetYear === null || year >= targetYear) continue
      add(found.index, found[0].length, 'certain', '期限具体到月且远早于规划目标年，疑为工作方案条文残留')
    }
  }
  return faults
}
