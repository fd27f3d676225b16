import type { Line } from './line.js'

/** Lines of one page, top to bottom. */
export interface PageLines {
  /** From 1. */
  readonly page: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** Lines looked at from each end of a page: a running header or footer has at most three lines. */
const EDGE_LINES = 3
/** The same text at the same height within this many points is the same header. */
const SAME_HEIGHT = 4
/** Different headers of one document stand on the same baseline within this many points. */
const SAME_BASELINE = 1.5
/** A text that stands at the same place of this many pages is printed by the page layout, not by the author. */
const MIN_REPEATS = 3
/** With fewer pages than this, two repeats are enough if the line stands in the margin. */
const FEW_PAGES = 6
/** Share of the page height at its top and bottom that is margin for certain in GB/T 9704 (37 mm and 35 mm of 297 mm). */
const MARGIN_SHARE = 0.125

/** `— 3 —`, `- 3 -`, `3`, `第 3 页`, `第3页 共36页`, `3/36`, `Page 3 of 36`, `iv` alone on a line. */
const PAGE_NUMBER =
  /^(?:[—–\-－一·.~\s]*\d{1,4}[—–\-－一·.~\s]*|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|[—–\-\s]*[ivxlⅰ-ⅻⅠ-Ⅻ]{1,6}[—–\-\s]*)$/i

const keyOf = (text: string): string => text.replace(/\s+/g, '').replace(/\d+/g, '#')

/** Whether a line is nothing but a page number. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text.trim())
}

interface Candidate {
  readonly line: Line
  readonly key: string
  /** 0 = outermost. */
  readonly rank: number
  readonly edge: 'top' | 'bottom'
  readonly inMargin: boolean
}

function candidatesOf({ lines, height }: PageLines): Candidate[] {
  const of = (picked: readonly Line[], edge: 'top' | 'bottom'): Candidate[] =>
    picked.map((line, rank) => {
      const share = line.y / height
      const inMargin = edge === 'top' ? share < MARGIN_SHARE : share > 1 - MARGIN_SHARE
      return { line, key: keyOf(line.text), rank, edge, inMargin }
    })
  return [...of(lines.slice(0, EDGE_LINES), 'top'), ...of([...lines].reverse().slice(0, EDGE_LINES), 'bottom')]
}

/**
 * The lines that the page layout prints: running headers and footers (also different ones on odd and even pages) and page
 * numbers. A line counts only when every line further out counts too, so that body text is never taken from the middle of a page.
 */
export function furnitureOf(pages: readonly PageLines[]): Set<Line> {
  const candidates = pages.map(candidatesOf)
  const all = candidates.flat()
  const repeated = (c: Candidate): boolean => {
    const same = all.filter((o) => o.edge === c.edge && o.key === c.key && Math.abs(o.line.y - c.line.y) < SAME_HEIGHT)
    const count = new Set(same.map((o) => o.line.page)).size
    return count >= MIN_REPEATS || (count >= 2 && pages.length < FEW_PAGES && c.inMargin)
  }
  const collect = (counts: (c: Candidate) => boolean): Set<Line> => {
    const found = new Set<Line>()
    for (const ofPage of candidates) {
      for (const edge of ['top', 'bottom'] as const) {
        for (const candidate of ofPage.filter((c) => c.edge === edge)) {
          if (!counts(candidate)) break
          found.add(candidate.line)
        }
      }
    }
    return found
  }
  const sure = collect((c) => repeated(c) || (c.inMargin && isPageNumber(c.line.text)))
  const heights = all.filter((c) => sure.has(c.line))
  // A header printed once (a chapter of one page) stands where the other pages have theirs, and no body line stands there.
  const atFurnitureHeight = (c: Candidate): boolean =>
    c.inMargin && heights.some((o) => o.edge === c.edge && Math.abs(o.line.y - c.line.y) < SAME_BASELINE)
  return collect((c) => sure.has(c.line) || atFurnitureHeight(c))
}
