/** The followers of each head with their levels, read where they stand in the table. */
export interface FollowerTable {
  /** Level of `follower` after the head (first, second), all of them UTF-16 codes; 0 where it is not in the table. */
  level(first: number, second: number, follower: number): number
  /** Calls back for each follower of the head in the order of the table. */
  each(first: number, second: number, tell: (follower: number, level: number) => void): void
}

/** Code of a place without a character: no character has it (a noncharacter of Unicode). */
export const NO_CHARACTER = 0xffff

/** Levels are written as letters from `a` = 1. */
const LEVEL_BEFORE_A = 96

const TAB = 9
const LINE_END = 10

/** Of the slots at most half are taken: a search that fails looks at about two. */
const SLOTS_A_HEAD = 2
const FEWEST_SLOTS = 16

/** Large odd numbers spread neighbouring codes (multiplicative hashing: 2^32 by the golden ratio; the prime of FNV). */
const SPREAD = 0x9e3779b1
const SPREAD_SECOND = 0x01000193

function countLines(codes: Uint16Array): number {
  let lines = 1
  for (let i = 0; i < codes.length; i++) if (codes[i] === LINE_END) lines += 1
  return lines
}

/**
 * Indexes lines of `head<TAB>(character, level letter)*`, heads of at most two characters. The table stays one array of codes and
 * heads lie in a hash table of flat arrays: hundreds of thousands of questions an audit leave nothing for the collector.
 */
export function indexFollowers(table: string): FollowerTable {
  const codes = new Uint16Array(table.length)
  for (let i = 0; i < table.length; i++) codes[i] = table.charCodeAt(i)
  let slots = FEWEST_SLOTS
  while (slots < countLines(codes) * SLOTS_A_HEAD) slots *= 2
  const shift = 32 - Math.log2(slots)
  const heads = new Int32Array(slots)
  /** Where the followers of a head begin and end; an end of 0 marks a free slot. */
  const starts = new Int32Array(slots)
  const ends = new Int32Array(slots)
  const headOf = (first: number, second: number): number => (first << 16) | second
  const slotOf = (head: number): number => {
    let slot = Math.imul(Math.imul(head >>> 16, SPREAD_SECOND) ^ head, SPREAD) >>> shift
    while (ends[slot] !== 0 && heads[slot] !== head) slot = (slot + 1) & (slots - 1)
    return slot
  }
  for (let from = 0, at = 0; from < codes.length; from = at + 1) {
    at = from
    while (at < codes.length && codes[at] !== TAB && codes[at] !== LINE_END) at += 1
    const size = at - from
    const isLine = codes[at] === TAB && size <= 2
    const head = headOf(size === 2 ? codes[from]! : NO_CHARACTER, size === 0 ? NO_CHARACTER : codes[at - 1]!)
    const start = at + 1
    while (at < codes.length && codes[at] !== LINE_END) at += 1
    if (!isLine) continue
    const slot = slotOf(head)
    heads[slot] = head
    starts[slot] = start
    ends[slot] = at
  }
  return {
    level(first, second, follower) {
      const slot = slotOf(headOf(first, second))
      const end = ends[slot]! - 1
      for (let i = starts[slot]!; i < end; i += 2) if (codes[i] === follower) return codes[i + 1]! - LEVEL_BEFORE_A
      return 0
    },
    each(first, second, tell) {
      const slot = slotOf(headOf(first, second))
      const end = ends[slot]! - 1
      for (let i = starts[slot]!; i < end; i += 2) tell(codes[i]!, codes[i + 1]! - LEVEL_BEFORE_A)
    },
  }
}
