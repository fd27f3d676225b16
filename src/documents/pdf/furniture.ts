import type { Line } from './line.js'
import { mostFrequent } from './most-frequent.js'

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
/** Further from the body than this times the usual distance of lines, a line is set off from it. */
const SET_OFF = 1.3
/** A size that differs by more than this share sets a line off. */
const OTHER_SIZE = 0.08
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
  readonly edge: 'top' | 'bottom'
  readonly inMargin: boolean
  /** Set off from the next line further in: by space, by another size, or because it is a page number. */
  readonly apart: boolean
}

/** The most usual distance of lines; of the whole document, because a page may hold a table and little else. */
function pitchOf(pages: readonly PageLines[]): number {
  return mostFrequent(pages.flatMap(({ lines }) => lines.slice(1).map((l, i) => Math.round(l.y - lines[i]!.y)))) ?? 0
}

function candidatesOf({ lines, height }: PageLines, pitch: number): Candidate[] {
  const of = (inwards: readonly Line[], edge: 'top' | 'bottom'): Candidate[] =>
    inwards.slice(0, EDGE_LINES).map((line, rank) => {
      const share = line.y / height
      const inMargin = edge === 'top' ? share < MARGIN_SHARE : share > 1 - MARGIN_SHARE
      const next = inwards[rank + 1]
      const apart =
        !next ||
        Math.abs(next.y - line.y) > pitch * SET_OFF ||
        Math.abs(next.size - line.size) > line.size * OTHER_SIZE ||
        (inMargin && isPageNumber(line.text))
      return { line, key: keyOf(line.text), edge, inMargin, apart }
    })
  return [...of(lines, 'top'), ...of([...lines].reverse(), 'bottom')]
}

/**
 * The lines that the page layout prints: running headers and footers (also different ones on odd and even pages) and page
 * numbers. A line counts only when every line further out counts too, so that body text is never taken from the
 * middle of a page, and only when it is set off from the body.
 */
export function furnitureOf(pages: readonly PageLines[]): Set<Line> {
  const pitch = pitchOf(pages)
  const candidates = pages.map((page) => candidatesOf(page, pitch))
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
        const ofEdge = ofPage.filter((c) => c.edge === edge)
        const end = ofEdge.findIndex((c) => !counts(c))
        const run = end < 0 ? ofEdge : ofEdge.slice(0, end)
        // What stands as close to the body as body lines do is one: the first lines of pages may begin alike.
        const innermost = run.findLastIndex((c) => c.apart)
        for (const candidate of run.slice(0, innermost + 1)) found.add(candidate.line)
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
