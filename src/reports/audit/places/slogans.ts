import type { FoundFault } from '../finding.js'
import type { Gazetteer } from '../gazetteer.js'
import type { PlanView } from '../plan-view.js'
import { inTitle } from '../statements.js'
import { isOwn, type OwnRegion } from './own-region.js'

/** 健康X, 平安X, 幸福X …: a plan's slogan with the name of its place. */
const SLOGAN = /(健康|平安|幸福|美丽)([\u4e00-\u9fff]{2,3}?)(?=建设|行动|20\d\d|”|的|，|、|。)/g

const SUFFIXES = ['县', '市', '省', '自治区', '自治县', '自治州']

/** The own slogan must be used this often before another place's counts as a slip. */
const OWN_USES = 2

const countOf = (text: string, part: string): number => text.split(part).length - 1

/** Slogans with the name of another place: foreign, or of a level above where the plan has a slogan of its own. */
export function sloganFaults(view: PlanView, gazetteer: Gazetteer, region: OwnRegion): FoundFault[] {
  const { profile, text } = view.plan
  const own = region.own?.name.replace(/(自治县|自治州|县|市|区|旗|省)$/, '') ?? ''
  const faults: FoundFault[] = []
  for (const passage of view.passages) {
    if (passage.role === 'front' || passage.role === 'background') continue
    for (const m of passage.text.matchAll(SLOGAN)) {
      const [found, word, name] = [m[0], m[1]!, m[2]!]
      if (inTitle(passage.text, m.index) || profile.region.includes(name) || profile.title.includes(name)) continue
      const places = SUFFIXES.flatMap((suffix) => gazetteer.byName(name + suffix))
      if (places.length === 0) continue
      const place = { start: passage.start + m.index, end: passage.start + m.index + found.length }
      if (places.some((p) => region.chain.includes(p.code))) {
        if (own === '' || countOf(text, word + own) < OWN_USES) continue
        faults.push({
          kind: 'scope-leftover',
          certainty: 'likely',
          ...place,
          message: `“${found}”为上级地区的提法，本规划用“${word}${own}”，疑似未改，建议核实`,
          suggestion: `${found}→${word}${own}`,
        })
      } else if (!places.some((p) => isOwn(p, region)) && countOf(text, found) <= OWN_USES)
        faults.push({
          kind: 'foreign-place',
          certainty: 'likely',
          ...place,
          message: `疑似外地名称残留：“${name}”不是本规划所在地区，建议核实`,
        })
    }
  }
  return faults
}
