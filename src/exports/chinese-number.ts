const DIGITS = '零一二三四五六七八九'

/** A number from 1 to 99 in Chinese as headings use it: 十一, 二十; beyond that in digits. */
export function chineseNumber(n: number): string {
  if (n < 1 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  const ones = n % 10
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`
}
