import type { AdministrativeLevel } from '../../domain/index.js'
import type { FoundFault } from './finding.js'
import type { PlanView } from './plan-view.js'

/** The units a plan can call its own, highest first. */
const RANK: Readonly<Record<string, number>> = { 国: 0, 省: 1, 市: 2, 州: 2, 盟: 2, 县: 3, 区: 3, 旗: 3, 乡: 4, 镇: 4 }

const OWN_UNITS: Readonly<Record<AdministrativeLevel, string>> = {
  nation: '国',
  province: '省区',
  city: '市州盟',
  county: '县区旗市',
  township: '乡镇',
  zone: '区',
  unknown: '',
}

const LEVEL_WORD = /(全|我|本)(省|市|县|区|旗|州|盟|镇|乡)(?!政府网|级|域|场|外|内外)/g

/** A district or a province may say 全区; what the plan itself mostly says decides. */
function ownUnits(view: PlanView): Set<string> {
  const { level, selfNames } = view.plan.profile
  const possible = [...OWN_UNITS[level]]
  // the commonest self name decides; a rarer one may be the very leftover looked for
  const named = selfNames.map((name) => name.at(-1)!).find((unit) => possible.includes(unit))
  if (named !== undefined) return new Set([named])
  const counts = new Map<string, number>()
  for (const found of view.plan.text.matchAll(LEVEL_WORD)) counts.set(found[2]!, (counts.get(found[2]!) ?? 0) + 1)
  const most = possible.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]
  return new Set(most === undefined || !counts.has(most) ? possible : [most])
}

/** Comparison with, contribution to or orders from a higher level: naming it is right there. */
const SPEAKS_OF_HIGHER_BEFORE = /(高于|低于|优于|好于|超过|领先|位居|居|列|走在|处于|达到|达|辐射|面向|服务|接入|融入|争创|为|在|与|和|对标|占|建成|打造|全国|较|比|成为|被|获|受到|根据|按照|贯彻|落实)$/
const SPEAKS_OF_HIGHER_AFTER = /^(平均|前列|领先|第|率先|先进|试点|示范|统一|各|首|唯一|排名|中等|同类|一流|工作|性|卫生健康大会|同期|水平|重点|“|《|健康)/

/**
 * Words that call the plan's area by another unit (全省 in a county's plan, 我县 in a district's). 我X and 本X of another unit and
 * names of table rows are certain; 全X of a higher unit is likely, and only where it is not compared with or looked up to.
 */
export function levelWordFaults(view: PlanView): FoundFault[] {
  const own = ownUnits(view)
  const { level } = view.plan.profile
  if (own.size === 0 || level === 'unknown' || level === 'nation') return []
  const ownRank = Math.min(...[...own].map((unit) => RANK[unit] ?? 0))
  const faults: FoundFault[] = []
  for (const passage of view.passages) {
    if (passage.role === 'front' || passage.role === 'background' || passage.kind === 'background') continue
    for (const found of passage.text.matchAll(LEVEL_WORD)) {
      const [word, who, unit] = [found[0], found[1]!, found[2]!]
      if (own.has(unit)) continue
      const before = passage.text.slice(Math.max(0, found.index - 4), found.index)
      const after = passage.text.slice(found.index + word.length, found.index + word.length + 6)
      const rowName = passage.kind === 'indicator'
      const higher = RANK[unit]! < ownRank
      if (!rowName && higher && (SPEAKS_OF_HIGHER_BEFORE.test(before) || SPEAKS_OF_HIGHER_AFTER.test(after))) continue
      if (!higher && who === '全' && RANK[unit]! > ownRank) continue
      if (who === '本' && higher) continue
      const start = passage.start + found.index
      const end = Math.min(passage.end, start + word.length + 8)
      const tail = view.plan.text.slice(start, end).split(/[，。；、\n]/)[0]!
      faults.push({
        kind: 'scope-leftover',
        certainty: rowName || (who !== '全' && !higher) ? 'certain' : 'likely',
        start,
        end: start + tail.length,
        message: `疑似残留：“${word}”与本规划层级不符，建议核实`,
        suggestion: `建议改为“${who}${[...own][0]}”`,
      })
    }
  }
  return faults
}
