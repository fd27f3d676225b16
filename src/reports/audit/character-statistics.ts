import { indexFollowers, NO_CHARACTER } from './follower-table.js'

/**
 * How often characters follow each other in government writing, as levels: 0 = not seen (or too rarely to be kept),
 * n = floor(log2(count)) + 1.
 */
export interface CharacterStatistics {
  /** Level of one character. */
  single(character: string): number
  /** Level of two characters in a row. `#` stands for the edge of a run of Chinese characters. */
  pair(first: string, second: string): number
  /** Level of three characters in a row, `#` as above. */
  triple(first: string, second: string, third: string): number
  /** The characters seen after one or two characters, with their levels. */
  followers(head: string): ReadonlyMap<string, number>
}

/** Codes are below this. */
const CODES = 65536

/**
 * Reads the table made by build-character-statistics: one head a line, `head<TAB>(character, level letter)*`, the empty
 * head for single characters, one of one character for pairs and of two for triples. Only single code units are asked for.
 */
export function parseCharacterStatistics(table: string): CharacterStatistics {
  const followers = indexFollowers(table)
  /** Places of the codes that occur, from 1: rows by place are a twentieth of rows by code. */
  const places = new Uint16Array(CODES)
  let used = 0
  for (let i = 0; i < table.length; i++) if (places[table.charCodeAt(i)] === 0) places[table.charCodeAt(i)] = ++used
  /** Levels after one character, or after none, by place: followers of these are many and are laid out when first asked for. */
  const rows = new Map<number, Uint8Array>()
  const levelAfter = (first: number, second: number): number => {
    let row = rows.get(first)
    if (row === undefined) {
      const made = new Uint8Array(used + 1)
      followers.each(NO_CHARACTER, first, (code, level) => (made[places[code]!] = level))
      rows.set(first, made)
      row = made
    }
    return row[places[second]!]!
  }
  const decoded = new Map<string, ReadonlyMap<string, number>>()
  return {
    single: (character) => levelAfter(NO_CHARACTER, codeOf(character)),
    pair: (first, second) => levelAfter(codeOf(first), codeOf(second)),
    triple: (first, second, third) =>
      second === ''
        ? levelAfter(codeOf(first), codeOf(third))
        : followers.level(codeOf(first), codeOf(second), codeOf(third)),
    followers(head) {
      const known = decoded.get(head)
      if (known !== undefined) return known
      const levels = new Map<string, number>()
      const first = head.length === 2 ? head.charCodeAt(0) : NO_CHARACTER
      const second = head === '' ? NO_CHARACTER : head.charCodeAt(head.length - 1)
      followers.each(first, second, (code, level) => levels.set(String.fromCharCode(code), level))
      decoded.set(head, levels)
      return levels
    },
  }
}

/** Code of a character, also of the noncharacter a text may hold; it stands in no table, as NO_CHARACTER - 1 does not. */
function codeOf(character: string): number {
  return character === '' ? NO_CHARACTER : Math.min(character.charCodeAt(0), NO_CHARACTER - 1)
}

/** Level of all characters of the corpus together (about 37 million). */
const TOTAL_LEVEL = 26

/**
 * How much more often two characters stand together than by chance, in powers of two (pointwise mutual information on levels):
 * about 5 and more for the characters of a word, near 0 by chance; -Infinity where they were never seen together.
 */
export function cohesion(statistics: CharacterStatistics, first: string, second: string): number {
  const together = statistics.pair(first, second)
  if (together === 0) return -Infinity
  return together - statistics.single(first) - statistics.single(second) + TOTAL_LEVEL
}
