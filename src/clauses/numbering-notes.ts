import type { NumberingNote } from '../domain/index.js'
import type { DraftUnit } from './draft-unit.js'
import type { NumberStyle } from './heading-number.js'

const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A value up to 99 in Chinese numerals. */
export function chineseNumeral(value: number): string {
  if (value < 10) return CHINESE[value]!
  if (value > 99) return String(value)
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? CHINESE[tens]! : ''}十${value % 10 > 0 ? CHINESE[value % 10]! : ''}`
}

const FORMS: Readonly<Record<NumberStyle, (value: number) => string>> = {
  编: (v) => `第${chineseNumeral(v)}编`,
  篇: (v) => `第${chineseNumeral(v)}篇`,
  部分: (v) => `第${chineseNumeral(v)}部分`,
  章: (v) => `第${chineseNumeral(v)}章`,
  节: (v) => `第${chineseNumeral(v)}节`,
  条: (v) => `第${chineseNumeral(v)}条`,
  '一、': (v) => `${chineseNumeral(v)}、`,
  '（一）': (v) => `（${chineseNumeral(v)}）`,
  '1.': (v) => `${v}.`,
  '1、': (v) => `${v}、`,
  '1.1': (v) => String(v),
  '（1）': (v) => `（${v}）`,
  '1)': (v) => `${v})`,
  '①': (v) => String.fromCharCode(0x245f + v),
}

/** Styles whose numbers may run on through a whole plan instead of beginning again under each parent. */
const MAY_RUN_ON: ReadonlySet<NumberStyle> = new Set<NumberStyle>(['章', '节', '条'])

/** Compares each number with the one before it beside it; reports what the source got wrong, and corrects nothing. */
export function numberingNotes(
  units: readonly DraftUnit[],
  idOf: (unit: DraftUnit) => string,
): readonly NumberingNote[] {
  const notes: NumberingNote[] = []
  const last = new Map<string, DraftUnit>()
  const lastOfStyle = new Map<NumberStyle, number>()
  for (const unit of units) {
    // Behind a notice the plan itself begins, and with it all numbers.
    if (unit.kind === 'front') last.clear()
    const number = unit.number
    if (number === null || number.depth > 1) continue
    const series = `${unit.parent?.index ?? -1}:${unit.rank}`
    const before = last.get(series)?.number ?? null
    // A stray style does not become the series' own: （二） （3） （四） has one fault, not two.
    const strays = before !== null && before.style !== number.style && before.value + 1 === number.value
    last.set(series, strays ? { ...unit, number: { ...number, style: before.style } } : unit)
    const runsOn = MAY_RUN_ON.has(number.style) && number.value === (lastOfStyle.get(number.style) ?? 0) + 1
    lastOfStyle.set(number.style, number.value)
    if (runsOn) continue
    const style = before?.style ?? number.style
    const expected = FORMS[style]((before?.value ?? 0) + 1)
    const kind = faultOf(before?.value ?? 0, number.value, style !== number.style)
    if (kind)
      notes.push({
        unit: idOf(unit),
        kind,
        expected,
        found: unit.printed,
        message: MESSAGES[kind](expected, unit.printed),
      })
  }
  return notes
}

function faultOf(before: number, value: number, mixed: boolean): NumberingNote['kind'] | null {
  if (mixed) return 'mixed-style'
  if (value === before + 1) return null
  if (value === before) return 'repeated'
  return value > before ? 'skipped' : 'out-of-order'
}

const MESSAGES: Readonly<Record<NumberingNote['kind'], (expected: string, found: string) => string>> = {
  skipped: (expected, found) => `序号不连续：此处应为“${expected}”，原文为“${found}”，建议核实是否漏项。`,
  repeated: (expected, found) => `序号重复：此处应为“${expected}”，原文为“${found}”。`,
  'out-of-order': (expected, found) => `序号颠倒：此处应为“${expected}”，原文为“${found}”。`,
  'mixed-style': (expected, found) => `序号样式与同级不一致：此处应为“${expected}”，原文为“${found}”。`,
}
