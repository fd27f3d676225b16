import type { PlanProfile } from '../../../domain/index.js'
import type { Gazetteer, Place } from '../gazetteer.js'

/** What a plan may rightly name: its own place, what lies above and what lies in it. */
export interface OwnRegion {
  /** The plan's own place; null where it is not in the gazetteer (a zone, a new name). */
  readonly own: Place | null
  /** Codes of the own place's province, city and county as far as known; places below the last one are its own. */
  readonly chain: readonly string[]
}

/** Endings by which a region is filed that its title leaves out. */
const SUFFIXES = ['', '县', '市', '区', '自治县', '省', '自治区', '自治州', '旗', '镇', '乡', '街道', '地区', '盟']

/** Divisions whose full name stands in a text, longest names first at each place. */
export function placesIn(text: string, gazetteer: Gazetteer): { readonly at: number; readonly places: readonly Place[] }[] {
  const out: { at: number; places: readonly Place[] }[] = []
  for (let at = 0; at < text.length; at++)
    for (let length = Math.min(gazetteer.longestName, text.length - at); length >= SHORTEST_NAME; length--) {
      if (!gazetteer.mayBeName(text.charCodeAt(at), text.charCodeAt(at + length - 1), length)) continue
      const places = gazetteer.byName(text.slice(at, at + length))
      if (places.length === 0) continue
      out.push({ at, places })
      at += length - 1
      break
    }
  return out
}

/** Names of two characters with their suffix (沙县 aside) collide with ordinary words. */
export const SHORTEST_NAME = 3

/** Names of documents a plan builds on: 《某省…规划》. */
const DOCUMENT = /《[^》]*》/g

/** How often each province and city is named by documents and text: the superiors of a place whose own name does not say. */
function superiorsByMention(text: string, gazetteer: Gazetteer): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { places } of placesIn(text, gazetteer))
    for (const place of places)
      if (place.level === 'province' || place.level === 'city') counts.set(place.code, (counts.get(place.code) ?? 0) + 1)
  return counts
}

/** All codes a code begins with, itself included: 4 digits give province and city. */
function chainOf(code: string): string[] {
  return [2, 4, 6, 9].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits))
}

/**
 * Recognises the plan's own place from title and region, choosing among places of one name by the superiors that the title and
 * the documents it builds on mention.
 */
export function ownRegion(profile: PlanProfile, text: string, gazetteer: Gazetteer): OwnRegion {
  const documents = [...text.matchAll(DOCUMENT)].map((m) => m[0]).join(' ')
  const mentioned = superiorsByMention(`${profile.title} ${documents} ${text.slice(0, PREAMBLE)}`, gazetteer)
  const support = (place: Place): number =>
    chainOf(place.code)
      .slice(0, -1)
      .reduce((sum, code) => sum + (mentioned.get(code) ?? 0), 0)
  const inTitle = placesIn(profile.title, gazetteer).flatMap(({ places }) => places)
  const byRegion = profile.region === '' ? [] : SUFFIXES.flatMap((suffix) => gazetteer.byName(profile.region + suffix))
  const candidates = [...inTitle, ...byRegion].filter((place) => fitsLevel(place, profile.level))
  const best = [...candidates].sort(
    (a, b) => support(b) - support(a) || b.code.length - a.code.length || (a.code < b.code ? -1 : 1),
  )[0]
  if (best !== undefined) return { own: best, chain: chainOf(best.code) }
  // an unknown place: the province and the city that its documents name most are its superiors
  const top = (digits: number, within: string): string | undefined =>
    [...mentioned]
      .filter(([code]) => code.length === digits && code.startsWith(within))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
  const province = top(2, '') ?? top(4, '')?.slice(0, 2)
  return { own: null, chain: province === undefined ? [] : [province] }
}

/** Characters at the beginning in which a plan says what it builds on. */
const PREAMBLE = 400

function fitsLevel(place: Place, level: PlanProfile['level']): boolean {
  if (level === 'unknown') return true
  if (level === 'zone') return false
  const levels: Readonly<Record<string, readonly Place['level'][]>> = {
    nation: [],
    province: ['province'],
    city: ['city', 'county', 'province'],
    county: ['county', 'city'],
    township: ['township'],
  }
  return levels[level]!.includes(place.level)
}

/** Whether a plan of this region may name a place without a word: its own chain, all below it, and its neighbours in one city. */
export function isOwn(place: Place, region: OwnRegion): boolean {
  if (region.chain.includes(place.code)) return true
  if (region.own === null) return region.chain.some((code) => place.code.startsWith(code))
  if (place.code.startsWith(region.own.code)) return true
  const city = region.chain.find((code) => code.length === 4)
  return city !== undefined && place.code.startsWith(city)
}
