import type { PlacedLine } from './line.js'
import { mostFrequent } from './most-frequent.js'

/** An indent from this many characters on begins a paragraph (the usual one is two). */
const MIN_INDENT = 0.8
/** Room that a program may leave beside what it needs, in characters: squeezed blanks, punctuation that may not be parted. */
const SLACK = 0.6
/** With this many characters left beside what the next line's first word needs, the line was ended on purpose. */
const SHORT = 2.5
/** Sizes that differ by more than this share belong to different paragraphs. */
const SIZE_CHANGE = 0.1
/** Lines further apart than this times the usual distance are parted by space between paragraphs. */
const WIDE_PITCH = 1.45
/** Titles are larger than body text by at least this share. */
const TITLE_SIZE = 1.12
/** Lines of one title are at most this many font sizes apart (double line spacing and a little). */
const TITLE_PITCH = 2.2
/** A centred line's two margins differ by less than this many characters. */
const CENTRE_TOLERANCE = 2

/** What is usual in the text the lines come from. */
export interface BreakHabits {
  /** Most used font size in points. */
  readonly size: number
  /** Most used distance of baselines within a paragraph in points; null where there is none to go by. */
  readonly pitch: number | null
  /** True where paragraphs begin with an indent. */
  readonly indents: boolean
}

/** Numbers, brackets and bullets that titles and items begin with. */
const STARTS_ANEW =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[）)、.．]|第[一二三四五六七八九十百\d]{1,5}[编章节条部分]|[（(]?\d{1,2}[）)、.．](?!\d)|[①-⑳]|专栏\s*\d|附件|附表|[●•■◆➢✓▪◇]|——|[（(])/

/** How a line follows the one before it: on in the same paragraph, certainly a new paragraph, or probably a new one. */
export type Follow = 'same' | 'new' | 'unsure'

function isCentred(line: PlacedLine): boolean {
  return line.indent > MIN_INDENT * line.size && Math.abs(line.indent - line.room) < CENTRE_TOLERANCE * line.size
}

/** A title set in several centred lines of one font; the first may fill the whole width. */
function isTitlePair(a: PlacedLine, b: PlacedLine, habits: BreakHabits): boolean {
  const large = a.size > habits.size * TITLE_SIZE && a.size === b.size && a.font === b.font
  const fills = Math.abs(a.indent) < a.size && Math.abs(a.room) < a.size
  return large && isCentred(b) && (fills || isCentred(a)) && !STARTS_ANEW.test(b.text)
}

/** A bulleted or numbered paragraph whose further lines begin where its text began, right of the mark. */
function isHanging(first: PlacedLine, previous: PlacedLine, next: PlacedLine): boolean {
  const tolerance = MIN_INDENT * next.size
  if (next.indent < first.indent + tolerance || !STARTS_ANEW.test(first.text) || STARTS_ANEW.test(next.text))
    return false
  return previous === first || Math.abs(previous.indent - next.indent) < tolerance
}

/**
 * Whether `next` goes on with the paragraph that began with `first` and has `previous` as its last line so far. A line that leaves
 * room for the next word was ended on purpose; an indent begins a paragraph; so do another size and a wide gap.
 */
export function follow(first: PlacedLine, previous: PlacedLine, next: PlacedLine, habits: BreakHabits): Follow {
  const size = Math.max(previous.size, next.size)
  if (Math.abs(previous.size - next.size) > SIZE_CHANGE * size) return 'new'
  const samePage = previous.page === next.page
  const pitch = next.y - previous.y
  if (samePage && pitch < TITLE_PITCH * size && isTitlePair(previous, next, habits)) return 'same'
  if (samePage && habits.pitch !== null && pitch > WIDE_PITCH * Math.max(habits.pitch, size)) return 'new'
  const left = previous.room - next.headWidth
  if (left > SHORT * size) return 'new'
  if (next.indent > MIN_INDENT * size) return left <= SLACK * size && isHanging(first, previous, next) ? 'same' : 'new'
  if (left <= SLACK * size || habits.indents) return 'same'
  return 'unsure'
}

/** Lines of a narrow table cell: indents mean nothing there (text is centred), only a line that ends short parts paragraphs. */
export function followInCell(previous: PlacedLine, next: PlacedLine): Follow {
  return previous.room - next.headWidth > SLACK * next.size ? 'new' : 'same'
}

/** Share of a text's lines that must begin with an indent of one to three characters for indents to be its habit. */
const INDENTED_SHARE = 0.05
/** Share of lines that must begin at the margin, so that the indent stands out. */
const MARGIN_SHARE = 0.25
const MAX_INDENT = 3.4

/** What is usual in some lines that run in one column. */
export function habitsOf(lines: readonly PlacedLine[]): BreakHabits {
  const size = mostFrequent(lines.map((l) => l.size)) ?? 0
  const body = lines.filter((l) => Math.abs(l.size - size) <= SIZE_CHANGE * size)
  const pitches = body.slice(1).flatMap((l, i) => {
    const previous = body[i]!
    const pitch = Math.round(l.y - previous.y)
    return previous.page === l.page && pitch > 0 && l.indent < MIN_INDENT * size ? [pitch] : []
  })
  const indented = body.filter((l) => l.indent > MIN_INDENT * size && l.indent < MAX_INDENT * size).length
  const atMargin = body.filter((l) => Math.abs(l.indent) <= MIN_INDENT * size).length
  return {
    size,
    pitch: mostFrequent(pitches),
    indents: indented >= body.length * INDENTED_SHARE && atMargin >= body.length * MARGIN_SHARE,
  }
}
