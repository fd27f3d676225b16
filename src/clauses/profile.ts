import type { AdministrativeLevel, PlanProfile } from '../domain/index.js'
import { squeeze } from './characters.js'

/** How often a plan must use a word for its own area before it counts as such. */
const FEWEST_USES = 2
/** Characters of the body that are searched for years and self names: the whole of any real plan, a bound for hostile input. */
const LOOKED_AT = 400_000

const SELF_NAME = /(?:全|我|本)(?:国|省|自治区|市|县|区|州|盟|旗|镇|乡|街道|兵团)(?!域|级|际|民)/g
const PERIOD = /[“"]?(十[一二三四五六七八九]五|二十五)[”"]?/

const LEVEL_WORDS: readonly { readonly level: AdministrativeLevel; readonly pattern: RegExp }[] = [
  { level: 'nation', pattern: /^(?:国家|国务院|中共中央|全国|中华人民共和国|中国)|国民/ },
  { level: 'zone', pattern: /(开发区|高新区|新区|示范区|保护区|园区|管委会|管理区|度假区|保税区|合作区)/ },
  { level: 'township', pattern: /(?:[^城]镇|乡|街道)(?=[“"「《]|\d|十|卫生|健康|国民|经济|公共|$)/ },
  { level: 'county', pattern: /(?:县|旗|自治县|林区)(?=[“"「《\d十卫健国经公人医中])|(?:市|州).{1,6}区(?=[“"「《\d十卫健国经公人医中])/ },
  { level: 'city', pattern: /(?:市|自治州|地区|盟|州)(?=[“"「《\d十卫健国经公人医中全])/ },
  { level: 'province', pattern: /(?:省|自治区|兵团|北京市|上海市|天津市|重庆市)/ },
  { level: 'county', pattern: /区(?=[“"「《\d十卫健国经公人医中])/ },
]

/**
 * Reads what a plan says of itself. `titles` are the front titles in reading order (a notice's first), `body` the plan's text
 * without contents page, `years` the years of its indicator columns.
 */
export function readProfile(titles: readonly string[], body: string, baselineYears: readonly number[]): PlanProfile {
  const text = body.slice(0, LOOKED_AT)
  const title = titleOf(titles)
  const selfNames = selfNamesIn(text)
  const period = periodOf(title) || periodOf(text.slice(0, 3000))
  const [fromYear, toYear] = yearsOfTitle(title)
  const span = periodYears(period)
  const target = toYear ?? span?.last ?? lastTargetYear(text)
  return {
    title,
    level: levelOf(title, titles, selfNames),
    region: regionOf(title),
    selfNames,
    period,
    baseYear: mostFrequent(baselineYears) ?? span?.base ?? (fromYear === null ? null : fromYear - 1),
    targetYear: target,
  }
}

/** The plan's own title: the last one that names a plan; a notice's title only where there is no other. */
function titleOf(titles: readonly string[]): string {
  const own = titles.filter((title) => !/通知|批复|公告|公示/.test(title) && title !== '')
  return squeeze(own.at(-1) ?? titles.at(-1) ?? '').replace(/[（(](?:征求意见|讨论|送审|审议|公示|草案|初|试行|报批)[^）)]*[）)]$/, '')
}

function selfNamesIn(text: string): readonly string[] {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(SELF_NAME)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= FEWEST_USES)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word)
    .filter((word, _, all) => word.at(-1) === all[0]!.at(-1))
}

const SELF_LEVEL: Readonly<Record<string, AdministrativeLevel>> = {
  国: 'nation', 省: 'province', 市: 'city', 州: 'city', 盟: 'city', 县: 'county', 旗: 'county', 区: 'county', 镇: 'township', 乡: 'township', 道: 'township',
}

function levelOf(title: string, titles: readonly string[], selfNames: readonly string[]): AdministrativeLevel {
  for (const { level, pattern } of LEVEL_WORDS) if (pattern.test(title)) return level
  if (titles.some((text) => /^国务院|^中共中央/.test(text))) return 'nation'
  const self = selfNames[0]
  return self === undefined ? 'unknown' : (SELF_LEVEL[self.at(-1)!] ?? 'unknown')
}

function regionOf(title: string): string {
  if (/国民|^全国|^国家/.test(title)) return ''
  const named = /^[“"]?健康([\p{Script=Han}]{2,8}?)(?:\d{4}|[”"])/u.exec(title)
  if (named) return named[1]!
  const place = /^(?:[\p{Script=Han}]{2,8}(?:省|自治区|市|州(?!市)|盟))*?([\p{Script=Han}]{2,12}?(?:省|自治区|市|州(?!市)|盟|县|旗|区|镇|乡|街道))/u.exec(title)
  if (place) return lastPlace(title.slice(0, place[0].length + 12)) ?? place[1]!
  return ''
}

/** Innermost place named at the beginning of a title, without the word for its rank: 某市某区卫生… -> 某. */
function lastPlace(start: string): string | null {
  const head = /^[\p{Script=Han}]+?(?=卫生|健康|国民|经济|公共|全民|医疗|中医|人口|“|十|\d|$)/u.exec(start)?.[0] ?? start
  const parts = head.match(/[\p{Script=Han}]{1,10}?(?:自治区|自治州|开发区|高新区|新区|示范区|管理区|省|市|州(?!市)|盟|县|旗|区|镇|乡|街道)/gu)
  const last = parts?.at(-1)
  if (!last) return null
  return /(?:开发区|高新区|新区|示范区|管理区)$/.test(last) ? last : last.replace(/(?:自治区|自治州|省|市|州|盟|县|旗|区|镇|乡|街道)$/, '')
}

function periodOf(text: string): string {
  return PERIOD.exec(text)?.[1] ?? ''
}

const FIVES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 十五 began in 2001; every five-year period begins five years after the one before it. */
const FIRST_YEAR_OF_TENTH = 2001

function periodYears(period: string): { readonly base: number; readonly last: number } | null {
  const n = /^十([一二三四五六七八九])五$/.exec(period)
  if (!n) return null
  const first = FIRST_YEAR_OF_TENTH + 5 * FIVES.indexOf(n[1]!)
  return { base: first - 1, last: first + 4 }
}

function yearsOfTitle(title: string): readonly [number | null, number | null] {
  const range = /(20\d{2})\s*[—–\-~～至到]+\s*(20\d{2})/.exec(title)
  if (range) return [Number(range[1]), Number(range[2])]
  const single = /(20\d{2})/.exec(title)
  return [null, single ? Number(single[1]) : null]
}

function lastTargetYear(text: string): number | null {
  return mostFrequent([...text.matchAll(/到\s?(20\d{2})\s?年/g)].map((match) => Number(match[1])))
}

/** The most frequent year; the earlier one of two equally frequent; null of none. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? null
}
