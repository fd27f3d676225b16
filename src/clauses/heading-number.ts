/** Ways a heading is numbered, outermost first in the usual order of Chinese official papers (GB/T 9704). */
export const NUMBER_STYLES = [
  '编',
  '篇',
  '部分',
  '章',
  '节',
  '条',
  '一、',
  '（一）',
  '1.',
  '1、',
  '1.1',
  '（1）',
  '1)',
  '①',
] as const

export type NumberStyle = (typeof NUMBER_STYLES)[number]

/** A number found at the beginning of a line. */
export interface HeadingNumber {
  readonly style: NumberStyle
  /** As printed, without blanks behind it: `（二）`, `(二)`, `1.`, `第一章`. */
  readonly printed: string
  /** Its value; for dotted decimals the last part. */
  readonly value: number
  /** Depth of dotted decimals (`1.2.3` = 3); 1 for the others. */
  readonly depth: number
  /** Offset in the line at which the title begins. */
  readonly titleStart: number
}

const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
}
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Reads a Chinese or Arabic numeral up to 9999 (`十二`, `一百零五`, `１２`, `12`); NaN where it is none. */
export function numeralValue(text: string): number {
  const ascii = text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))
  if (/^\d{1,4}$/.test(ascii)) return Number(ascii)
  if (text === '') return Number.NaN
  let total = 0
  let digit = 0
  for (const character of text) {
    const unit = HAN_UNITS[character]
    const value = HAN_DIGITS[character]
    if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit
      digit = 0
    } else if (value !== undefined) digit = value
    else return Number.NaN
  }
  return total + digit
}

const HAN = '[〇零一二两三四五六七八九十百]{1,7}'
const DIGITS = '[0-9０-９]{1,3}'

/** Units and words that show that `1.5…` is a quantity, not a number of a heading. */
const QUANTITY = /^(?:[万亿千百个人名家所张岁倍元年月日天次项吨米公平％%‰至到—\-–~～]|以上|左右|以下)/

const PATTERNS: readonly { readonly style: NumberStyle; readonly pattern: RegExp }[] = [
  { style: '编', pattern: new RegExp(`^第\\s?(${HAN}|${DIGITS})\\s?编(?=[\\s、：:]|[^，。])`) },
  { style: '篇', pattern: new RegExp(`^第\\s?(${HAN}|${DIGITS})\\s?篇(?=[\\s、：:]|[^，。])`) },
  { style: '部分', pattern: new RegExp(`^第\\s?(${HAN}|${DIGITS})\\s?部分(?=[\\s、：:]|[^，。])`) },
  { style: '章', pattern: new RegExp(`^第\\s?(${HAN}|${DIGITS})\\s?章(?=[\\s、：:]|[^，。])`) },
  { style: '节', pattern: new RegExp(`^第\\s?(${HAN}|${DIGITS})\\s?节(?=[\\s、：:]|[^，。])`) },
  { style: '条', pattern: new RegExp(`^第\\s?(${HAN}|${DIGITS})\\s?条(?=[\\s、：:]|[^，。])`) },
  { style: '一、', pattern: new RegExp(`^(${HAN})\\s?[、.．](?=.)`) },
  { style: '（一）', pattern: new RegExp(`^[（(]\\s?(${HAN})\\s?[)）](?:、|\\.)?(?=.)`) },
  { style: '（1）', pattern: new RegExp(`^[（(]\\s?(${DIGITS})\\s?[)）](?:、)?(?=.)`) },
  { style: '1)', pattern: new RegExp(`^(${DIGITS})\\s?[)）](?=.)`) },
  { style: '1、', pattern: new RegExp(`^(${DIGITS})\\s?、(?=.)`) },
  { style: '1.', pattern: new RegExp(`^(${DIGITS})\\s?[.．](?=[^0-9０-９])`) },
]

const DOTTED = /^[0-9]{1,3}(?:[.．][0-9]{1,3})+/
const CIRCLED_FIRST = '①'.charCodeAt(0)
const CIRCLED = /^[①-⑳]/

/**
 * Reads the number a line begins with, or null. Brackets may be mixed as printed (`（一)`); nothing is corrected.
 * Quantities such as `1.5万人` and lists such as `一、二级医院` are no numbers.
 */
export function readHeadingNumber(line: string): HeadingNumber | null {
  const circled = CIRCLED.exec(line)
  if (circled) return numbered('①', line, circled[0], line.charCodeAt(0) - CIRCLED_FIRST + 1, 1)
  const dotted = DOTTED.exec(line)
  if (dotted) return readDotted(line, dotted[0])
  for (const { style, pattern } of PATTERNS) {
    const match = pattern.exec(line)
    if (!match) continue
    const value = numeralValue(match[1]!)
    if (Number.isNaN(value)) continue
    if (style === '一、' && /^[〇零一二两三四五六七八九十]?级/.test(line.slice(match[0].length))) continue
    return numbered(style, line, match[0], value, 1)
  }
  return null
}

/**
 * Reads a bare number before a name (`3 监测与预警`, also without the blank) as the outermost of dotted decimals; null for quantities.
 * Only the whole document shows whether it heads a chapter: see `markBareChapters`.
 */
export function readBareNumber(line: string): HeadingNumber | null {
  const found = /^[1-9][0-9]?(?=\s*[\p{Script=Han}“《])/u.exec(line)?.[0]
  if (found === undefined || QUANTITY.test(line.slice(found.length).trimStart())) return null
  return numbered('1.1', line, found, Number(found), 1)
}

function readDotted(line: string, found: string): HeadingNumber | null {
  const rest = line.slice(found.length)
  const parts = found.split(/[.．]/)
  if (parts.some((part) => part.length > 1 && part.startsWith('0'))) return null
  if (parts.length === 2 && (rest === '' || QUANTITY.test(rest))) return null
  if (!/^[.．、]?[\s\p{Script=Han}A-Za-z“《（(]/u.test(rest)) return null
  const mark = /^[.．、]/.exec(rest)?.[0] ?? ''
  return numbered('1.1', line, found + mark, Number(parts.at(-1)), parts.length)
}

function numbered(style: NumberStyle, line: string, printed: string, value: number, depth: number): HeadingNumber {
  const blanks = /^[\s：:]*/.exec(line.slice(printed.length))![0].length
  return { style, printed, value, depth, titleStart: printed.length + blanks }
}
