const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  Ｏ: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

const YEAR = '(\\d{4}|[二一][〇○Ｏ零一二三四五六七八九]{3})'
const SMALL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const LABEL = '(?:成文日期|发文日期|发布日期|公开日期|发布时间|印发日期|日期)[:：]?'
const WRITTEN = new RegExp(`^(?:${LABEL})?[（(]?${YEAR}年${SMALL}月(?:${SMALL}日)?(?:印发)?[）)]?$`)
const NUMERIC = new RegExp(`^(?:${LABEL})?(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})$`)

/** 二十七 -> 27, 27 -> 27. */
function small(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const ten = text.indexOf('十')
  if (ten < 0) return Number(DIGITS[text] ?? Number.NaN)
  const tens = ten === 0 ? 1 : Number(DIGITS[text[0]!])
  const ones = text.slice(ten + 1) === '' ? 0 : Number(DIGITS[text.slice(ten + 1)] ?? Number.NaN)
  return tens * 10 + ones
}

const padded = (n: number): string => String(n).padStart(2, '0')

/** The date a line consists of as ISO 8601 (`2022-04-27`, `2022-10` without a day); null for any other line and for a 13th month. */
export function dateOfLine(line: string): string | null {
  const bare = line.replace(/\s+/g, '')
  const found = WRITTEN.exec(bare) ?? NUMERIC.exec(bare)
  if (!found) return null
  const year = [...found[1]!].map((c) => DIGITS[c] ?? c).join('')
  const month = small(found[2]!)
  const day = found[3] === undefined ? null : small(found[3])
  if (!(month >= 1 && month <= 12) || (day !== null && !(day >= 1 && day <= 31))) return null
  return `${year}-${padded(month)}${day === null ? '' : `-${padded(day)}`}`
}
