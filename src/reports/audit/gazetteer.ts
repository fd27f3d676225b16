/** Level of a division, by the length of its statistical code. */
export type PlaceLevel = 'province' | 'city' | 'county' | 'township'

/** A division of China: its code begins with the codes of all that it lies in. */
export interface Place {
  /** 2, 4, 6 or 9 digits. */
  readonly code: string
  /** Full name with its suffix: `青川市`, `双河镇`. */
  readonly name: string
  readonly level: PlaceLevel
}

/** Names of divisions, found by full name. */
export interface Gazetteer {
  /** All divisions of that full name, by code; several places share a name (there are dozens of 城关镇). */
  byName(name: string): readonly Place[]
  byCode(code: string): Place | undefined
  /** Whether some name of `length` code units begins with the first and ends with the last of these codes; most texts fail here. */
  mayBeName(first: number, last: number, length: number): boolean
  /** Every place, by code. */
  readonly places: readonly Place[]
  /** Length of the longest name in UTF-16 code units. */
  readonly longestName: number
}

const LEVEL_BY_DIGITS: Readonly<Record<number, PlaceLevel>> = { 2: 'province', 4: 'city', 6: 'county', 9: 'township' }

/** UTF-16 codes are below this. */
const CODES = 65536
/** Highest bit of a set of lengths in 32 bits. */
const LAST_BIT = 31

/**
 * Reads the table `code<TAB>name`, one division a line, codes of 2, 4, 6 or 9 digits.
 * Throws an Error naming the line when a line is none of these: the table is ours, a bad line is a fault of the build.
 */
export function parseGazetteer(table: string): Gazetteer {
  const places: Place[] = []
  const names = new Map<string, Place[]>()
  const codes = new Map<string, Place>()
  let longestName = 0
  /** Lengths of the names that begin with a code, one bit a length; longer names than bits share the last. */
  const lengths = new Uint32Array(CODES)
  const ends = new Uint8Array(CODES)
  const bitOf = (length: number): number => 1 << Math.min(length, LAST_BIT)
  for (const line of table.split('\n')) {
    if (line === '') continue
    const [code = '', name = ''] = line.split('\t')
    const level = LEVEL_BY_DIGITS[code.length]
    if (level === undefined || !/^\d+$/.test(code) || name === '') throw new Error(`gazetteer: bad line ${JSON.stringify(line)}`)
    const place: Place = { code, name, level }
    places.push(place)
    codes.set(code, place)
    const same = names.get(name)
    if (same === undefined) names.set(name, [place])
    else same.push(place)
    longestName = Math.max(longestName, name.length)
    lengths[name.charCodeAt(0)]! |= bitOf(name.length)
    ends[name.charCodeAt(name.length - 1)] = 1
  }
  return {
    places,
    longestName,
    byName: (name) => names.get(name) ?? [],
    byCode: (code) => codes.get(code),
    mayBeName: (first, last, length) => ends[last] === 1 && (lengths[first]! & bitOf(length)) !== 0,
  }
}
