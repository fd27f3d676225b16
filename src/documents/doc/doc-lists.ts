import type { ListInstance, ListLevel } from '../docx/numbering.js'
import type { Place } from './fib.js'

/** Names of number formats by their code ([MS-OSHARED] 2.2.1.3 MSONFC), in the order of ECMA-376's ST_NumberFormat. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
}

const LIST_SIZE = 28
const LEVEL_SIZE = 28
const OVERRIDE_SIZE = 16
const LEVELS = 9

interface ReadLevel {
  readonly level: ListLevel
  readonly end: number
}

/** The lists of a file by the index that paragraphs name, from 1 ([MS-DOC] 2.9.133 PlfLst, 2.9.132 PlfLfo). */
export function docLists(table: Buffer, lists: Place, overrides: Place): ReadonlyMap<number, ListInstance> {
  if (lists.length === 0 || overrides.length === 0) return new Map()
  const levelsById = listLevels(table, lists)
  const instances = new Map<number, ListInstance>()
  const count = table.readUInt32LE(overrides.start)
  let at = overrides.start + 4 + count * OVERRIDE_SIZE
  for (let index = 0; index < count; index += 1) {
    const head = overrides.start + 4 + index * OVERRIDE_SIZE
    const id = table.readInt32LE(head)
    const levels = new Map(levelsById.get(id) ?? [])
    const startOverrides = new Map<number, number>()
    at += 4
    for (let left = table.readUInt8(head + 12); left > 0; left -= 1) {
      const start = table.readInt32LE(at)
      const flags = table.readUInt32LE(at + 4)
      at += 8
      const level = flags & 0x0f
      if (flags & 0x20) {
        const read = readLevel(table, at)
        levels.set(level, read.level)
        at = read.end
        if (flags & 0x10) startOverrides.set(level, read.level.start)
      } else if (flags & 0x10) startOverrides.set(level, start)
    }
    instances.set(index + 1, { numId: String(index + 1), abstractId: String(id), levels, startOverrides })
  }
  return instances
}

function listLevels(table: Buffer, lists: Place): Map<number, ReadonlyMap<number, ListLevel>> {
  const byId = new Map<number, ReadonlyMap<number, ListLevel>>()
  const count = table.readInt16LE(lists.start)
  let at = lists.start + 2 + count * LIST_SIZE
  for (let index = 0; index < count; index += 1) {
    const head = lists.start + 2 + index * LIST_SIZE
    const simple = (table.readUInt8(head + 26) & 1) === 1
    const levels = new Map<number, ListLevel>()
    for (let level = 0; level < (simple ? 1 : LEVELS); level += 1) {
      const read = readLevel(table, at)
      levels.set(level, read.level)
      at = read.end
    }
    byId.set(table.readInt32LE(head), levels)
  }
  return byId
}

/** Reads a level ([MS-DOC] 2.9.150 LVL): its fixed part, its modifiers (skipped) and its text, where characters 0 to 8 stand for numbers. */
function readLevel(table: Buffer, at: number): ReadLevel {
  const format = FORMATS[table.readUInt8(at + 4)] ?? 'decimal'
  const flags = table.readUInt8(at + 5)
  const follow = table.readUInt8(at + 15)
  const textAt = at + LEVEL_SIZE + table.readUInt8(at + 24) + table.readUInt8(at + 25)
  const length = table.readUInt16LE(textAt)
  const end = textAt + 2 + length * 2
  const text = table.subarray(textAt + 2, end).toString('utf16le')
  const noRestart = (flags & 0x08) !== 0
  return {
    level: {
      start: table.readInt32LE(at),
      format,
       
      text: text.replace(/[\u0000-\u0008]/g, (place) => `%${place.charCodeAt(0) + 1}`),
      suffix: follow === 2 ? 'nothing' : follow === 1 ? 'space' : 'tab',
      ...(noRestart ? { restartAfter: table.readUInt8(at + 26) } : {}),
      legal: (flags & 0x04) !== 0,
    },
    end,
  }
}
