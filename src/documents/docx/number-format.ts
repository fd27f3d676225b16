const CHINESE_DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸'
const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** Largest number written out; Word itself stops at 32767. */
const MAX_NUMBER = 32_767

/**
 * Writes a list number the way Word prints it in a `w:numFmt` (ECMA-376 part 1, 17.18.59). Numbers outside a format's range and formats
 * without a known writing are printed as decimal, as Word does. `bullet` and `none` print nothing.
 */
export function formatNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0 || value > MAX_NUMBER) return String(value)
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'chineseCounting':
    case 'taiwaneseCounting':
    case 'japaneseCounting':
      return value < 100 ? counting(value, CHINESE_DIGITS, '十百千万') : positional(value, '○一二三四五六七八九')
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
      return counting(value, CHINESE_DIGITS, '十百千万')
    case 'chineseLegalSimplified':
      return counting(value, LEGAL_DIGITS, '拾佰仟万', true)
    case 'ideographLegalTraditional':
      return counting(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟萬', true)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return positional(value, CHINESE_DIGITS)
    case 'ideographTraditional':
      return value >= 1 && value <= 10 ? HEAVENLY_STEMS[value - 1]! : String(value)
    case 'ideographZodiac':
      return value >= 1 && value <= 12 ? EARTHLY_BRANCHES[value - 1]! : String(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value)
    case 'decimalEnclosedParen':
      return fromCode(value, 0x2474, 20)
    case 'decimalEnclosedFullstop':
      return fromCode(value, 0x2488, 20)
    case 'ideographEnclosedCircle':
      return fromCode(value, 0x3280, 10)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'numberInDash':
      return `- ${value} -`
    default:
      return String(value)
  }
}

/** 0 -> ○/〇; 12 -> 一二. */
function positional(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits[Number(digit)]!).join('')
}

/**
 * 12 -> 十二, 105 -> 一百〇五, 20000 -> 二万. The one before ten is not written at the beginning, unless `full` (壹拾).
 */
function counting(value: number, digits: string, units: string, full = false): string {
  if (value === 0) return digits[0]!
  const places = [...String(value)].map(Number)
  let text = ''
  let zero = false
  for (const [at, digit] of places.entries()) {
    const power = places.length - 1 - at
    if (digit === 0) {
      zero = true
      continue
    }
    if (zero && text !== '') text += digits[0]!
    zero = false
    const leadingTen = power === 1 && at === 0 && digit === 1 && !full
    text += (leadingTen ? '' : digits[digit]!) + (power > 0 ? units[power - 1]! : '')
  }
  return text
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text === '' ? '0' : text
}

/** 1 -> A, 26 -> Z, 27 -> AA, 53 -> AAA, as Word counts. */
function letters(value: number): string {
  if (value === 0) return '0'
  const letter = String.fromCharCode(0x41 + ((value - 1) % 26))
  return letter.repeat(Math.floor((value - 1) / 26) + 1)
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿; beyond that decimal. */
function circled(value: number): string {
  if (value === 0) return '⓪'
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1)
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21)
  if (value <= 50) return String.fromCharCode(0x32b1 + value - 36)
  return String(value)
}

function fromCode(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value)
}
