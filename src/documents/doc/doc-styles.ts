import type { Place } from './fib.js'
import { sprmsOf, type Sprm } from './sprms.js'

/** A style of the style sheet: its paragraph modifiers with those it inherits in front, and its name. */
export interface DocStyle {
  readonly name: string
  readonly sprms: readonly Sprm[]
}

/** Kind of a paragraph style, and the index that means “based on nothing”. */
const PARAGRAPH = 1
const NO_BASE = 0xfff

/** Longest chain of bases followed. */
const MAX_CHAIN = 20

interface RawStyle extends DocStyle {
  readonly base: number
}

/** Reads the style sheet ([MS-DOC] 2.9.271 STSH): the paragraph styles by index. */
export function docStyles(table: Buffer, place: Place): (index: number) => DocStyle {
  const raw = new Map<number, RawStyle>()
  const end = place.start + place.length
  const headerSize = table.readUInt16LE(place.start)
  const count = table.readUInt16LE(place.start + 2)
  const baseSize = table.readUInt16LE(place.start + 4)
  let at = place.start + 2 + headerSize
  for (let index = 0; index < count && at + 2 <= end; index += 1) {
    const size = table.readUInt16LE(at)
    at += 2
    const style = size === 0 ? null : rawStyle(table.subarray(at, at + size), baseSize)
    if (style) raw.set(index, style)
    at += size
  }
  return (index) => {
    const chain: RawStyle[] = []
    for (let next = raw.get(index); next && chain.length < MAX_CHAIN; next = raw.get(next.base)) chain.push(next)
    return { name: chain[0]?.name ?? '', sprms: chain.reverse().flatMap((style) => style.sprms) }
  }
}

function rawStyle(bytes: Buffer, baseSize: number): RawStyle | null {
  const kindAndBase = bytes.readUInt16LE(2)
  const length = bytes.readUInt16LE(baseSize)
  const nameAt = baseSize + 2
  const name = bytes.subarray(nameAt, nameAt + length * 2).toString('utf16le').toLowerCase()
  if ((kindAndBase & 0x0f) !== PARAGRAPH) return null
  // Behind the name and its zero: the paragraph modifiers, with their size and the style's own index in front.
  const at = nameAt + (length + 1) * 2
  const size = at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0
  const base = kindAndBase >> 4
  return { name, base: base === NO_BASE ? -1 : base, sprms: sprmsOf(bytes.subarray(at + 4, at + 2 + size)) }
}
