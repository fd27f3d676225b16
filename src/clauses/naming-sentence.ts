import { SENTENCE_ENDS } from './characters.js'

/** Longest naming sentence without a number, in characters: `推动…有效衔接` and its like have up to 24. */
const LONGEST_NAME = 25
/** Longest half of a name in two halves (`防治结合，重心下移`). */
const LONGEST_HALF = 8
/** Shortest name: two characters such as `监测` may be one in a box, but not in running text. */
const SHORTEST_NAME = 4
/** Longest name before a colon in a box item. */
const LONGEST_COLON_NAME = 30

/** A quantity to be reached: a sentence with one is a measure and no name. `第1项` counts nothing. */
export const QUANTITY =
  /(?<!第|[0-9])[0-9]+(?:\.[0-9]+)?\s?(?:%|％|‰|年|万|亿|个|所|张|人|名|家|项|次|台|公里|亩|元|平方)/

/** Beginnings that show a statement, not a name: dates, references, connectives. */
const STATEMENT =
  /^(?:[0-9０-９]|到|自|从|在|据|经|截至|按照|根据|通过|同时|此外|其中|当前|目前|总体|展望|力争|确保到|一是|二是|三是|首先|“十|《|“?十[二三四五六]五|其[他余]|以上|上述|本)/

/**
 * End of the naming sentence a paragraph without number begins with (`强化疫苗预防接种。加强…`): the offset of its closing mark,
 * or -1. A name is short, holds no number of its own and is followed by text; in two halves only when both are short.
 */
export function namingSentenceEnd(paragraph: string): number {
  const end = firstEnd(paragraph, LONGEST_NAME)
  if (end < SHORTEST_NAME || end >= paragraph.length - 1) return -1
  const name = paragraph.slice(0, end)
  if (STATEMENT.test(name) || /[0-9：:；]/.test(name)) return -1
  if (paragraph.slice(end + 1).trim() === '') return -1
  const halves = name.split(/[，,]/)
  if (halves.length > 2 || (halves.length === 2 && halves.some((half) => half.length > LONGEST_HALF))) return -1
  return end
}

/** End of the name of a box item (`国家基本公共卫生服务项目：…`, `食品安全。开展…`), or -1. */
export function boxItemNameEnd(paragraph: string): number {
  const limit = Math.min(paragraph.length, LONGEST_COLON_NAME + 1)
  for (let i = 2; i < limit; i++) {
    const c = paragraph[i]!
    if ('，,；、'.includes(c) && c !== '、') return -1
    if (c === '：' || c === ':') return i < paragraph.length - 1 ? i : -1
    if (c === '。')
      return i < paragraph.length - 1 && !STATEMENT.test(paragraph) && !QUANTITY.test(paragraph.slice(0, i)) ? i : -1
  }
  return -1
}

/** Longest name on a line of its own in a box. */
const LONGEST_NAME_LINE = 25

/** A line of a box that only names what the next line says (`01 监测工程`): offset of the name behind its number, or -1. */
export function boxNameLine(text: string, next: string | undefined): number {
  if (next === undefined || text.length > LONGEST_NAME_LINE || /[，。；：！？:]/.test(text)) return -1
  const from = /^(?:[0-9]{1,2}\s+)?/.exec(text)![0].length
  return /[。；]/.test(next) && boxItemNameEnd(next) < 0 && text.length - from >= 2 ? from : -1
}

function firstEnd(text: string, limit: number): number {
  for (let i = 0; i <= limit && i < text.length; i++) if (SENTENCE_ENDS.includes(text[i]!)) return i
  return -1
}
