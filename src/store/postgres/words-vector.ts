/** Letters, numbers and private characters, as the unicode61 tokenizer of SQLite's FTS5 takes them; marks are left out. */
const OUTSIDE = /^[^\p{L}\p{N}\p{Co}]+|[^\p{L}\p{N}\p{Co}]+$/gu
/** PostgreSQL keeps at most this many places of a word in one text, … */
const MOST_PLACES = 255
/** … takes no place beyond this one, … */
const LAST_PLACE = 16_383
/** … and no word longer than this many bytes (2,046 is its limit). */
const LONGEST_WORD = 2_000

/** A word as it stands in the index: lower case, without marks around it; empty where nothing is left. */
export function indexedWord(word: string): string {
  const bare = word.toLowerCase().replace(OUTSIDE, '')
  return Buffer.byteLength(bare) > LONGEST_WORD ? '' : bare
}

/** The words of a clause as they stand in the index, in order. */
export function indexedWords(words: string): string[] {
  return words.split(' ').flatMap((w) => indexedWord(w) || [])
}

/** How often each word stands. */
export function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1)
  return counts
}

const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The text of a tsvector: each word with its places from 1. */
export function toVectorText(words: readonly string[]): string {
  const places = new Map<string, number[]>()
  words.forEach((w, at) => {
    const list = places.get(w) ?? []
    if (list.length < MOST_PLACES) list.push(Math.min(at + 1, LAST_PLACE))
    places.set(w, list)
  })
  return [...places].map(([w, list]) => `${quoted(w)}:${list.join(',')}`).join(' ')
}

/** The text of a tsquery that any of the words fulfils. */
export function toQueryText(words: readonly string[]): string {
  return words.map(quoted).join(' | ')
}
