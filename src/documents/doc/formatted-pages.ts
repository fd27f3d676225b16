import type { Place } from './fib.js'
import { SPRM, sprmsOf, type Sprm } from './sprms.js'

/** Properties of the characters or paragraphs at bytes [start, end) of the WordDocument stream. */
export interface FormattedRange {
  readonly start: number
  readonly end: number
  readonly style: number
  readonly sprms: readonly Sprm[]
}

/** Size of a page of formatting and the place of its entry count ([MS-DOC] 2.9.33 ChpxFkp, 2.9.174 PapxFkp). */
const PAGE = 512
const COUNT_AT = 511

/** Bytes of an entry behind the positions: an offset, and for paragraphs 12 bytes of layout. */
const CHARACTER_ENTRY = 1
const PARAGRAPH_ENTRY = 13

/** Page numbers are the low 22 bits. */
const PAGE_NUMBER = 0x003f_ffff

/** Ranges of character properties, in order of position. */
export function characterRanges(document: Buffer, table: Buffer, place: Place): FormattedRange[] {
  return rangesOf(document, table, place, CHARACTER_ENTRY, (page, offset) => {
    const size = page.readUInt8(offset)
    return { style: 0, sprms: sprmsOf(page.subarray(offset + 1, offset + 1 + size)) }
  })
}

/** Ranges of paragraph properties, in order of position; long ones stand in the Data stream. */
export function paragraphRanges(document: Buffer, table: Buffer, place: Place, data: Buffer | null): FormattedRange[] {
  return rangesOf(document, table, place, PARAGRAPH_ENTRY, (page, offset) => {
    const words = page.readUInt8(offset)
    const start = words === 0 ? offset + 2 : offset + 1
    const size = words === 0 ? page.readUInt8(offset + 1) * 2 : words * 2 - 1
    const sprms = sprmsOf(page.subarray(start + 2, start + size))
    return { style: page.readUInt16LE(start), sprms: sprms.flatMap((sprm) => expanded(sprm, data)) }
  })
}

function expanded(sprm: Sprm, data: Buffer | null): Sprm[] {
  if (sprm.code !== SPRM.hugeParagraph || !data) return [sprm]
  const at = sprm.operand.readUInt32LE(0)
  return at + 2 > data.length ? [] : sprmsOf(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)))
}

function rangesOf(
  document: Buffer,
  table: Buffer,
  place: Place,
  entrySize: number,
  read: (page: Buffer, offset: number) => Pick<FormattedRange, 'style' | 'sprms'>,
): FormattedRange[] {
  const ranges: FormattedRange[] = []
  const pages = Math.floor((place.length - 4) / 8)
  for (let index = 0; index < pages; index += 1) {
    const number = table.readUInt32LE(place.start + (pages + 1) * 4 + index * 4) & PAGE_NUMBER
    const page = document.subarray(number * PAGE, number * PAGE + PAGE)
    const count = page.readUInt8(COUNT_AT)
    for (let entry = 0; entry < count; entry += 1) {
      const offset = page.readUInt8((count + 1) * 4 + entry * entrySize) * 2
      const properties = offset === 0 ? { style: 0, sprms: [] } : read(page, offset)
      ranges.push({ start: page.readUInt32LE(entry * 4), end: page.readUInt32LE(entry * 4 + 4), ...properties })
    }
  }
  return ranges.sort((a, b) => a.start - b.start)
}

/** Finds the range at a byte position; undefined where there is none. */
export function rangeAt(ranges: readonly FormattedRange[], position: number): FormattedRange | undefined {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]!
    if (position < range.start) high = middle - 1
    else if (position >= range.end) low = middle + 1
    else return range
  }
  return undefined
}
