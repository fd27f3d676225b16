import type { AdministrativeLevel, PlanProfile } from '../domain/index.js'
import { squeeze } from './characters.js'
import { placeOfTitle, type Place } from './title-place.js'

/** How often a plan must use a word for its own area before it counts as such. */
const FEWEST_USES = 2
/** Characters of the body that are searched for years and self names: the whole of any real plan, a bound for hostile input. */
const LOOKED_AT = 400_000

const SELF_NAME = /(?:全|我|本)(?:国|省|自治区|市|县|区|州|盟|旗|镇|乡|街道|兵团)(?!域|级|际|民)/g
const PERIOD = /[“"]?(十[一二三四五六七八九]五)[”"]?|第(十[一二三四五六七八九])个五年/

/**
 * Reads what a plan says of itself. `titles` are the front titles in reading order (a notice's first), `body` the plan's text
 * without contents page, `years` the years of its indicator columns.
 */
export function readProfile(titles: readonly string[], body: string, baselineYears: readonly number[]): PlanProfile {
  const text = body.slice(0, LOOKED_AT)
  const title = titleOf(titles)
  const place = placeOfTitle(title)
  const selfNames = selfNamesIn(text)
  const period = periodOf(title) || periodOf(text.slice(0, 3000))
  const [fromYear, toYear] = yearsOfTitle(title)
  const span = periodYears(period)
  const target = toYear ?? span?.last ?? lastTargetYear(text)
  return {
    title,
    level: levelOf(title, place, titles, selfNames),
    region: regionOf(title, place),
    selfNames,
    period,
    baseYear: mostFrequent(baselineYears) ?? span?.base ?? (fromYear === null ? null : fromYear - 1),
    targetYear: target,
  }
}

/** The plan's own title: the last one that names a plan; a notice's title only where there is no other. */
function titleOf(titles: readonly string[]): string {
  const own = titles.filter((title) => !/通知|批复|公告|公示/.test(title) && title !== '')
  return squeeze(own.at(-1) ?? titles.at(-1) ?? '').replace(
    /[（(](?:征求意见|讨论|送审|审议|公示|草案|初|试行|报批)[^）)]*[）)]$/,
    '',
  )
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
  国: 'nation',
  省: 'province',
  市: 'city',
  州: 'city',
  盟: 'city',
  县: 'county',
  旗: 'county',
  区: 'county',
  镇: 'township',
  乡: 'township',
  道: 'township',
}

function levelOf(
  title: string,
  place: Place | null,
  titles: readonly string[],
  selfNames: readonly string[],
): AdministrativeLevel {
  const self = selfNames[0] === undefined ? 'unknown' : (SELF_LEVEL[selfNames[0].at(-1)!] ?? 'unknown')
  // A town's or a county-level city's title does not tell its rank: 全市 in the body does not either, 全县 and 全区 do.
  if (place) return place.level
  if (
    /^[“"《]?(?:国家|全国|中国|中华|国民|十.五.{0,2}(?:国民|国家|全国))/.test(title) ||
    titles.some((text) => /^国务院|^中共中央/.test(text))
  )
    return 'nation'
  return self
}

function regionOf(title: string, place: Place | null): string {
  const named = /^[“"]?健康([\p{Script=Han}]{2,8}?)(?:\d{4}|[”"])/u.exec(title)
  return named ? named[1]! : (place?.name ?? '')
}

function periodOf(text: string): string {
  const match = PERIOD.exec(text)
  return match ? (match[1] ?? `${match[2]!}五`) : ''
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
