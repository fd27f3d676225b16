import { follow, followInCell, type BreakHabits, type Follow } from './line-breaks.js'
import type { PlacedLine } from './line.js'

/** Printed lines put together again. */
export interface LineParagraph {
  readonly text: string
  /** Page its first line stands on, from 1. */
  readonly page: number
  /** True where the page or line end behind it may lie inside a paragraph of the source. */
  readonly softEnd: boolean
}

const LATIN_END = /[A-Za-z,;:.]$/
const LATIN_START = /^[A-Za-z]/

/** The text of consecutive lines of one paragraph; only Latin words get a blank where the line ended. */
export function joinLineTexts(texts: readonly string[]): string {
  return texts.reduce(
    (joined, text) => joined + (LATIN_END.test(joined) && LATIN_START.test(text) ? ' ' : '') + text,
    '',
  )
}

function group(
  lines: readonly PlacedLine[],
  decide: (first: PlacedLine, previous: PlacedLine, next: PlacedLine) => Follow,
) {
  const paragraphs: { lines: PlacedLine[]; softEnd: boolean }[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const follows = open ? decide(open.lines[0]!, open.lines.at(-1)!, line) : 'new'
    if (open && follows === 'same') open.lines.push(line)
    else {
      if (open && follows === 'unsure') open.softEnd = true
      paragraphs.push({ lines: [line], softEnd: false })
    }
  }
  return paragraphs.map((p): LineParagraph => ({
    text: joinLineTexts(p.lines.map((l) => l.text)),
    page: p.lines[0]!.page,
    softEnd: p.softEnd,
  }))
}

/** Paragraphs of lines that run in one column, in reading order, over page ends too. */
export function paragraphsOf(lines: readonly PlacedLine[], habits: BreakHabits): LineParagraph[] {
  return group(lines, (first, previous, next) => follow(first, previous, next, habits))
}

/** Paragraphs of a cell of a table with several columns. */
export function cellParagraphsOf(lines: readonly PlacedLine[]): LineParagraph[] {
  return group(lines, (_first, previous, next) => followInCell(previous, next))
}
