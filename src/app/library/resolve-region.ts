import { placesOfTitle } from '../../clauses/title-place.js'
import { type AdministrativeLevel, type PlanProfile, type RegionRef, type Sourced, unsaid } from '../../domain/index.js'
import type { Gazetteer, Place } from '../../reports/audit/index.js'
import { ownRegion } from '../../reports/audit/places/own-region.js'

/** Digits of the codes of province, city, county and township. */
const DIGITS = [2, 4, 6, 9] as const

/** The nation as a place; every plan's region lies in it. */
export const NATION: RegionRef = { code: '', name: '全国', level: 'nation', path: [] }

/** A place of the table with the names of all it lies in. */
export function regionOfPlace(place: Place, divisions: Gazetteer): RegionRef {
  const path = DIGITS.filter((n) => n <= place.code.length).flatMap(
    // 省直辖县级 have no city above them, districts of a municipality neither: the table leaves these levels out.
    (n) => divisions.byCode(place.code.slice(0, n))?.name ?? [],
  )
  return { code: place.code, name: place.name, level: place.level, path }
}

/** A place the table does not have, below one that it has or at the top. */
function outside(above: RegionRef, name: string, level: AdministrativeLevel): RegionRef {
  return { code: `${above.code}/${name}`, name, level, path: [...above.path, name] }
}

/** Follows a title's chain of places (省 市 县) down the table; places it does not have hang below the last known one. */
function followTitle(title: string, top: RegionRef, divisions: Gazetteer): RegionRef | null {
  const chain = placesOfTitle(title)
  if (chain.length === 0) return null
  return chain.reduce<RegionRef>((above, place) => {
    const known = divisions
      .byName(place.fullName)
      .filter((p) => above.code.includes('/') === false && p.code.startsWith(above.code) && p.level === place.level)
    // Two places of one name: without a superior in the title nobody can tell them apart here.
    return known.length === 1 ? regionOfPlace(known[0]!, divisions) : outside(above, place.fullName, place.level)
  }, top)
}

/**
 * The place a plan is for, after its title, its level and the superiors its text names. A place the table does not have (a zone, a
 * new district, an invented name) is filed below the superior that is known; null where the plan names no place.
 */
export function resolveRegion(profile: PlanProfile, text: string, divisions: Gazetteer): Sourced<RegionRef | null> {
  if (profile.level === 'nation') return { value: NATION, source: 'title', quote: '' }
  const { own, chain } = ownRegion(profile, text, divisions)
  const source = profile.region !== '' && profile.title.includes(profile.region) ? 'title' : 'body'
  if (own !== null) return { value: regionOfPlace(own, divisions), source, quote: profile.region }
  const superior = divisions.byCode(chain.at(-1) ?? '')
  const top = superior === undefined ? NATION : regionOfPlace(superior, divisions)
  const titled = followTitle(profile.title, top, divisions)
  if (titled !== null) return { value: titled, source: 'title', quote: titled.name }
  if (profile.region === '') return unsaid(null)
  return { value: outside(top, profile.region, profile.level), source, quote: profile.region }
}

/** Levels a title's word for a rank leaves open: 市 is a city or a county-level city, 区 a district or (rarely) a city's own. */
const OPEN_LEVELS: ReadonlySet<AdministrativeLevel> = new Set(['city', 'county', 'unknown'])

/** The profile with the level the table gives its place: a county-level 市 is a county. Zones and unknown places keep theirs. */
export function levelByDivision(profile: PlanProfile, region: RegionRef | null): PlanProfile {
  if (region === null || region.code.includes('/') || !OPEN_LEVELS.has(profile.level)) return profile
  return region.level === profile.level ? profile : { ...profile, level: region.level }
}

/** The place a person means by a name or a code; one outside the table where the name is not in it. null for ''. */
export function regionByName(words: string, level: AdministrativeLevel, divisions: Gazetteer): RegionRef | null {
  const name = words.trim()
  if (name === '') return null
  if (name === NATION.name || name === '国家') return NATION
  const byCode = divisions.byCode(name)
  if (byCode !== undefined) return regionOfPlace(byCode, divisions)
  const profile: PlanProfile = {
    title: name,
    level: level === 'nation' ? 'unknown' : level,
    region: name,
    selfNames: [],
    period: '',
    baseYear: null,
    targetYear: null,
  }
  return resolveRegion(profile, '', divisions).value
}
