/** A property modifier ([MS-DOC] 2.6): its code and its operand's bytes. */
export interface Sprm {
  readonly code: number
  readonly operand: Buffer
}

/** The codes used here, by their names in [MS-DOC] 2.6. */
export const SPRM = {
  characterDeleted: 0x0800,
  characterHidden: 0x083c,
  characterSymbol: 0x6a09,
  listLevel: 0x260a,
  listIndex: 0x460b,
  outlineLevel: 0x2640,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  hugeParagraph: 0x6646,
  tableCells: 0xd608,
  cellVerticalMerge: 0xd62b,
} as const

/** Operand sizes by the three highest bits of a code; 6 = the operand says its size itself. */
const SIZES = [1, 1, 2, 4, 2, 2, -1, 3]
const TAB_CHANGES = 0xc615

/** Splits a list of modifiers; stops at a truncated one. */
export function sprmsOf(bytes: Buffer): Sprm[] {
  const sprms: Sprm[] = []
  let at = 0
  while (at + 2 < bytes.length) {
    const code = bytes.readUInt16LE(at)
    at += 2
    const fixed = SIZES[code >> 13]!
    let size = fixed
    if (fixed < 0) {
      // sprmTDefTable counts in two bytes, one too many; sprmPChgTabs with 255 would have to be counted out: nothing here comes after it.
      if (code === SPRM.tableCells) size = bytes.length >= at + 2 ? bytes.readUInt16LE(at) - 1 : 0
      else size = bytes.readUInt8(at)
      if (code === TAB_CHANGES && size === 0xff) break
      at += code === SPRM.tableCells ? 2 : 1
    }
    if (at + size > bytes.length) break
    sprms.push({ code, operand: bytes.subarray(at, at + size) })
    at += size
  }
  return sprms
}

/** Last value of a modifier with a one-, two- or four-byte operand. */
export function sprmValue(sprms: readonly Sprm[], code: number): number | undefined {
  const operand = sprms.findLast((sprm) => sprm.code === code)?.operand
  if (!operand || operand.length === 0) return undefined
  return operand.readIntLE(0, Math.min(operand.length, 4))
}
