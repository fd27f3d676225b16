import { cohesion, type CharacterStatistics } from '../character-statistics.js'
import type { FoundFault } from '../finding.js'
import type { Gazetteer, Place } from '../gazetteer.js'
import type { Passage, PlanView } from '../plan-view.js'
import { isOwn, ownRegion, placesIn, type OwnRegion } from './own-region.js'
import { sloganFaults } from './slogans.js'
import { LANDMARKS } from './waters.js'

/** A mention of a place outside the plan's region. */
interface Mention {
  readonly name: string
  /** Places of that name, none of them the plan's own. */
  readonly places: readonly Place[]
  readonly start: number
  readonly end: number
  readonly passage: Passage
}

/** Other places rightly named: models, partners, aid, teaching hospitals, events, documents. */
const RIGHTLY_NAMED =
  /学习|借鉴|推广|经验|模式|做法|对口|帮扶|帮助|支援|援建|援[藏疆青外]|协作|合作|交流|对接|对标|联合|引进|附属|大学|学院|协和|湘雅|华西|分院|挂牌|名医|专家团队|精神|论坛|宣言|大湾区|都市圈|城市群|经济带|经济区|一体化|流域|毗邻|接壤|交界|相邻|周边|东邻|西邻|南邻|北邻|东与|西与|南与|北与|高铁|铁路|高速|机场|地震|疫情|外出|务工|输入|来自|返乡|赴|考察|先进地区|发达地区/

/** What follows a name shows that it is no name: 乡镇, 市场, 县级, 区域. */
const NO_NAME_AFTER: Readonly<Record<string, RegExp>> = {
  镇: /^(街|村|区|级|域|静|痛|化|乡)/,
  乡: /^(镇|村|土|音|级|贤|亲|情|愁|振兴)/,
  区: /^(域|级|划|块|县|分|别|间|位|卫生|内外|（县|\(县|\/)/,
  县: /^(级|域|乡|市|区|城|直|（市|\(市|处级|以|外|内)/,
  市: /^(场|级|民|政|县|区|辖|直|域|容|值|外|内|（州|\(州|以)/,
  道: /^(路|德|理|办)/,
}

/** Ordinary words before a place name; a character that forms a word with the first of the name shows that it is none. */
const WORD_COHESION = 5

/** A stem of a township this frequent is an ordinary word (中心镇, 和平乡, 建设街道): the name alone proves nothing. */
const ORDINARY_STEM_LEVEL = 10

function isWord(statistics: CharacterStatistics | undefined, name: string, before: string): boolean {
  if (statistics === undefined) return false
  return /[\u4e00-\u9fff]/.test(before) && cohesion(statistics, before, name[0]!) >= WORD_COHESION
}

function isOrdinaryStem(statistics: CharacterStatistics | undefined, name: string): boolean {
  const stem = name.replace(/(街道|镇|乡|区|县|市|苏木)$/, '')
  if (stem.length < 2) return true
  return statistics !== undefined && stem.length === 2 && statistics.pair(stem[0]!, stem[1]!) >= ORDINARY_STEM_LEVEL
}

function mentions(view: PlanView, gazetteer: Gazetteer, region: OwnRegion, statistics?: CharacterStatistics): Mention[] {
  const out: Mention[] = []
  for (const passage of view.passages) {
    if (passage.role === 'front') continue
    for (const { at, places } of placesIn(passage.text, gazetteer)) {
      const name = places[0]!.name
      if (places.some((place) => isOwn(place, region))) continue
      const before = passage.text[at - 1] ?? ''
      const after = passage.text.slice(at + name.length, at + name.length + 4)
      if (NO_NAME_AFTER[name.at(-1)!]?.test(after) || isWord(statistics, name, before)) continue
      out.push({ name, places, start: passage.start + at, end: passage.start + at + name.length, passage })
    }
  }
  return out
}

/** County codes of places: two mentions of one county support each other. */
const countyOf = (place: Place): string => place.code.slice(0, 6)

/** Mentions that another one of the same county (or city) confirms. */
function supported(mention: Mention, all: readonly Mention[]): boolean {
  const own = new Set(mention.places.map(countyOf))
  const cities = new Set(mention.places.map((place) => place.code.slice(0, 4)))
  return all.some(
    (other) =>
      other.name !== mention.name &&
      other.places.some((p) => own.has(countyOf(p)) || (p.level === 'city' && cities.has(p.code))),
  )
}

function describe(gazetteer: Gazetteer, places: readonly Place[]): string {
  const first = places[0]!
  const chain = [2, 4, 6]
    .filter((digits) => digits < first.code.length)
    .map((digits) => gazetteer.byCode(first.code.slice(0, digits))?.name ?? '')
    .join('')
  const where = chain === '' ? first.name : `${chain}${first.name}`
  return places.length === 1 ? where : `${where}等${places.length}地`
}

/** Around a mention: whether the sentence names the place on purpose. */
function onPurpose(mention: Mention): boolean {
  const at = mention.start - mention.passage.start
  const from = Math.max(0, at - 30)
  return RIGHTLY_NAMED.test(mention.passage.text.slice(from, at + mention.name.length + 20))
}

/** Waters and mountains of other provinces, and unknown ones beside a foreign place. */
function landmarkFaults(view: PlanView, region: OwnRegion, foreign: readonly Mention[]): FoundFault[] {
  const province = region.chain[0]
  if (province === undefined) return []
  const faults: FoundFault[] = []
  const besideForeign = new Set(foreign.map(({ passage }) => passage))
  for (const passage of view.passages) {
    if (passage.role === 'front') continue
    for (const [name, provinces] of LANDMARKS) {
      const at = passage.text.indexOf(name)
      if (at < 0 || provinces.split(' ').includes(province)) continue
      const mention: Mention = { name, places: [], start: passage.start + at, end: passage.start + at + name.length, passage }
      if (onPurpose(mention) || /^[市县区镇乡省]/.test(passage.text.slice(at + name.length))) continue
      faults.push({
        kind: 'foreign-place',
        certainty: 'likely',
        start: mention.start,
        end: mention.end,
        message: `疑似外地山水名“${name}”，不在本省（区、市）境内，建议核实`,
      })
    }
    if (!besideForeign.has(passage)) continue
    for (const m of passage.text.matchAll(RIVER)) {
      const start = passage.start + m.index + m[0].length - m[1]!.length
      if (countOf(view.plan.text, m[1]!) > 1 || faults.some((f) => f.start === start)) continue
      faults.push({
        kind: 'foreign-place',
        certainty: 'likely',
        start,
        end: start + m[1]!.length,
        message: `“${m[1]!}”与疑似外地地名同句出现，建议一并核实`,
      })
    }
  }
  return faults
}

const RIVER = /(?:[、，。和与及的是为]|^|流域|境内|沿|有|经|入)([\u4e00-\u9fff]{1,3}(?:江|河|溪|湖|水库|山))(?=[、，。和与及流水系两沿等属为的段]|$)/g

const countOf = (text: string, part: string): number => text.split(part).length - 1

/**
 * foreign-place: names of divisions down to townships, and of well-known waters and mountains, that lie outside the plan's own region
 * and its superiors, where the sentence does not name them on purpose. A name that many places share, or whose stem is an ordinary
 * word, counts only where another name of the same county stands in the draft too.
 */
export function foreignPlaces(view: PlanView, gazetteer: Gazetteer, statistics?: CharacterStatistics): FoundFault[] {
  const { profile, text } = view.plan
  if (profile.level === 'nation') return []
  const region = ownRegion(profile, text, gazetteer)
  const all = mentions(view, gazetteer, region, statistics)
  const foreign = all.filter((mention) => {
    if (onPurpose(mention)) return false
    const confirmed = supported(mention, all)
    if (isOrdinaryStem(statistics, mention.name) || mention.places.length > MOST_NAMESAKES) return confirmed
    // a place the gazetteer does not know may have townships it does not know either
    if (region.own === null) return confirmed
    return true
  })
  const faults = foreign.map((mention): FoundFault => {
    const province = region.chain[0]
    const elsewhere = province !== undefined && mention.places.every((place) => !place.code.startsWith(province))
    return {
      kind: 'foreign-place',
      certainty: supported(mention, all) || (elsewhere && mention.places[0]!.level !== 'township') ? 'certain' : 'likely',
      start: mention.start,
      end: mention.end,
      message: `疑似外地地名“${mention.name}”（${describe(gazetteer, mention.places)}），不在本规划区域内，建议核实`,
    }
  })
  return [...faults, ...landmarkFaults(view, region, foreign), ...sloganFaults(view, gazetteer, region)]
}

/** A name borne by more places than this tells nothing alone. */
const MOST_NAMESAKES = 4
