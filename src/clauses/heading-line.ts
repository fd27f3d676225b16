import { SENTENCE_ENDS, squeeze } from './characters.js'
import { readHeadingNumber, type HeadingNumber } from './heading-number.js'

/**
 * Longest title, in characters, of a numbered heading. The longest headings of published plans have about 30; beyond 45 a
 * numbered paragraph is text whose first sentence is a measure, not a name.
 */
export const LONGEST_TITLE = 45

/** What stands at the beginning of a line that heads a part of the plan. */
export interface HeadingLine {
  readonly kind: 'numbered' | 'bullet' | 'box' | 'appendix'
  /** Style and value of the number; null for bullets, boxes and appendices. */
  readonly number: HeadingNumber | null
  /** As printed; '' for a bullet. */
  readonly printed: string
  /** Without number, bullet and closing mark; '' for a numbered paragraph without a name. */
  readonly title: string
  /** Offsets in the line: the title, and the text that follows it (equal to the line's length where there is none). */
  readonly titleStart: number
  readonly titleEnd: number
  readonly bodyStart: number
}

const BULLET = /^(?:——|—|--|――|－－|[•·●■◆★◇※▪])\s*/
const BOX = /^专\s?栏\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|(?=[：:\s]))\s*[：:、.]?\s*/
const APPENDIX = /^(?:附\s?件|附\s?表|附\s?录|附\s?图)\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[：:.、]?\s*/

/** Reads the heading a line begins with; null where it is running text. */
export function readHeadingLine(line: string): HeadingLine | null {
  const box = BOX.exec(line)
  if (box && isWholeTitle(line.slice(box[0].length))) return whole('box', line, box[0])
  const appendix = APPENDIX.exec(line)
  if (appendix && isWholeTitle(line.slice(appendix[0].length))) return whole('appendix', line, appendix[0])
  const bullet = BULLET.exec(line)
  if (bullet) return withTitle('bullet', null, '', line, bullet[0].length)
  const number = readHeadingNumber(line)
  if (number) return withTitle('numbered', number, number.printed, line, number.titleStart)
  return null
}

const isWholeTitle = (rest: string): boolean => rest.length <= LONGEST_TITLE && !/[。！？；]/.test(rest)

function whole(kind: 'box' | 'appendix', line: string, mark: string): HeadingLine {
  const printed = mark.replace(/[\s：:、.]+$/, '')
  const title = line.slice(mark.length).replace(/[。\s]+$/, '')
  return { kind, number: null, printed, title, titleStart: mark.length, titleEnd: mark.length + title.length, bodyStart: line.length }
}

function withTitle(kind: 'numbered' | 'bullet', number: HeadingNumber | null, printed: string, line: string, start: number): HeadingLine {
  const end = titleEnd(line, start)
  const bodyStart = end < line.length && end > start ? end + /^[。！？：:；.\s]*/.exec(line.slice(end))![0].length : end
  return { kind, number, printed, title: line.slice(start, end).trim(), titleStart: start, titleEnd: end, bodyStart: Math.max(bodyStart, start) }
}

/** Where the name ends: before the first 。 or before a ： that stands earlier; `start` where there is no name. */
function titleEnd(line: string, start: number): number {
  const limit = Math.min(line.length, start + LONGEST_TITLE + 1)
  let depth = 0
  for (let i = start; i < limit; i++) {
    const c = line[i]!
    if ('“（《(【〔'.includes(c)) depth++
    else if ('”）》)】〕'.includes(c)) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (SENTENCE_ENDS.includes(c) || isStop(line, i)) return i
    else if (c === '：' || c === ':') return i
    else if (c === '；' || c === ';') return start
  }
  return line.length <= limit - 1 || limit === line.length && squeeze(line.slice(start)).length <= LONGEST_TITLE ? line.length : start
}

/** A half-width full stop that ends a name: `1.完善体系.加强…`. */
const isStop = (line: string, i: number): boolean =>
  line[i] === '.' && /[\p{Script=Han}”）)]/u.test(line[i - 1] ?? '') && /^(?:$|[\s\p{Script=Han}“])/u.test(line.slice(i + 1, i + 2))
