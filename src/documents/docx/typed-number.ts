import type { ListLevel } from './numbering.js'

/** Number ends after which text follows without a blank, as plans are typed: `一、`, `（二）`, `1．`. */
const CLOSED = /[、.．。:：)）\]】〕—●•·①-⓿㉑-㊿]$/

/**
 * Puts an automatic number in front of a paragraph's text as one would type it. Word's tab or blank behind the number becomes a
 * blank only where number and text would otherwise run together (`第一章 总则`, `1.1 范围`, `1. 2025年`).
 */
export function withNumber(number: string, suffix: ListLevel['suffix'], text: string): string {
  if (number === '') return text
  const runsTogether = !CLOSED.test(number) || (/[.．]$/.test(number) && /^\d/.test(text))
  return suffix !== 'nothing' && runsTogether ? `${number} ${text}` : `${number}${text}`
}
