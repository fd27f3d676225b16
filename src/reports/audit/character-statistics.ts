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

/** Levels are written as letters from `a` = 1. */
const LEVEL_BEFORE_A = 96

/**
 * Reads the table made by build-character-statistics: one head a line, `head<TAB>(character, level letter)*`, the empty
 * head for single characters, one of one character for pairs and of two for triples. Heads are decoded when first asked for.
 */
export function parseCharacterStatistics(table: string): CharacterStatistics {
  const tails = new Map<string, string>()
  for (const line of table.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab >= 0) tails.set(line.slice(0, tab), line.slice(tab + 1))
  }
  const decoded = new Map<string, ReadonlyMap<string, number>>()
  const levelsOf = (head: string): ReadonlyMap<string, number> => {
    const known = decoded.get(head)
    if (known !== undefined) return known
    const levels = new Map<string, number>()
    const tail = tails.get(head) ?? ''
    for (let i = 0; i + 1 < tail.length; i += 2) levels.set(tail[i]!, tail.charCodeAt(i + 1) - LEVEL_BEFORE_A)
    decoded.set(head, levels)
    return levels
  }
  return {
    single: (character) => levelsOf('').get(character) ?? 0,
    pair: (first, second) => levelsOf(first).get(second) ?? 0,
    triple: (first, second, third) => levelsOf(first + second).get(third) ?? 0,
    followers: levelsOf,
  }
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
