import { SENTENCE_ENDS, squeeze } from './characters.js'
import type { Line } from './flow.js'
import { readBareNumber, readHeadingNumber, type HeadingNumber } from './heading-number.js'
import { QUANTITY } from './naming-sentence.js'

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

const BULLET = /^(?:——|—|--|――|－－|[•·●■◆★◇※▪]|- )\s*/
const BOX = /^专\s?栏\s*(?:[0-9０-９]{1,3}(?:[-—–.][0-9]{1,2})?|[一二三四五六七八九十]{1,3}|(?=[：:\s]))\s*[：:、.]?\s*/
const APPENDIX =
  /^(?:附\s?件|附\s?表|附\s?录|附\s?图)\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[：:.、]?\s*/

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

/** The number a line of the flow begins with, or null. */
export function numberOf(line: Line): HeadingNumber | null {
  return line.bareNumber ? readBareNumber(line.text) : readHeadingNumber(line.text)
}

/** The heading a line of the flow begins with; null where it is running text. */
export function headingOf(line: Line): HeadingLine | null {
  const number = line.bareNumber ? readBareNumber(line.text) : null
  if (number === null) return readHeadingLine(line.text)
  return withTitle('numbered', number, number.printed, line.text, number.titleStart)
}

const isWholeTitle = (rest: string): boolean => rest.length <= LONGEST_TITLE && !/[。！？；]/.test(rest)

function whole(kind: 'box' | 'appendix', line: string, mark: string): HeadingLine {
  const printed = mark.replace(/[\s：:、.]+$/, '')
  const title = line.slice(mark.length).replace(/[。\s]+$/, '')
  return {
    kind,
    number: null,
    printed,
    title,
    titleStart: mark.length,
    titleEnd: mark.length + title.length,
    bodyStart: line.length,
  }
}

function withTitle(
  kind: 'numbered' | 'bullet',
  number: HeadingNumber | null,
  printed: string,
  line: string,
  start: number,
): HeadingLine {
  const found = titleEnd(line, start)
  const mark = found > start && found < line.length ? /^[。！？：:；.\s]*/.exec(line.slice(found))![0] : ''
  const alone = found + mark.length >= line.length
  const end = alone || isName(line.slice(start, found), mark) ? found : start
  const bodyStart = end === start ? start : found + mark.length
  return { kind, number, printed, title: line.slice(start, end).trim(), titleStart: start, titleEnd: end, bodyStart }
}

/** Longest name with text behind it, in characters: those of published plans have up to 30. */
const LONGEST_RUN_IN = 32
/** A name in more than two parts has short ones (`强基础，补短板，促均衡`). */
const LONGEST_PART = 8

/**
 * Whether a first sentence with text behind it names what follows; otherwise it is a measure of its own and must not be lost in a
 * heading. A name is short and sets no quantity; before a colon it is one phrase and announces nothing (`主要任务如下：`).
 */
function isName(name: string, mark: string): boolean {
  if (name.length > LONGEST_RUN_IN || QUANTITY.test(name)) return false
  const parts = name.split(/[，,]/)
  if (/^[：:]/.test(mark)) return parts.length === 1 && !/(?:如下|以下|下列|包括|就是|分为|[是为有])$/.test(name)
  return parts.length <= 2 || parts.every((part) => part.length <= LONGEST_PART)
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
  return line.length <= limit - 1 || (limit === line.length && squeeze(line.slice(start)).length <= LONGEST_TITLE)
    ? line.length
    : start
}

/** A half-width full stop that ends a name: `1.完善体系.加强…`. */
const isStop = (line: string, i: number): boolean =>
  line[i] === '.' &&
  /[\p{Script=Han}”）)]/u.test(line[i - 1] ?? '') &&
  /^(?:$|[\s\p{Script=Han}“])/u.test(line.slice(i + 1, i + 2))
