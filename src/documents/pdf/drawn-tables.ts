import { columnOf, placeLine } from './columns.js'
import { gridsOf, type Grid, type GridCell } from './grid.js'
import { middleOf, type PlacedLine } from './line.js'
import { linesOf } from './lines.js'
import type { Glyph, PageMarks } from './page-marks.js'

/** A cell with its printed lines; places are zero-based. */
export interface DrawnCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly lines: readonly PlacedLine[]
}

/** A table as printed on one page, or joined over several. */
export interface DrawnTable {
  readonly kind: 'table'
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Widths of its columns in points. */
  readonly widths: readonly number[]
  readonly rowCount: number
  readonly cells: readonly DrawnCell[]
}

/** Punctuation may hang out of a cell over its border; it belongs where the character before it ends. */
const HANGING = /^[，。、；：,.;:]$/
const JUST_BEFORE = 0.15

function inside(g: Glyph, box: { left: number; right: number; top: number; bottom: number }): boolean {
  const x = HANGING.test(g.text) ? g.x - g.size * JUST_BEFORE : g.x + g.width / 2
  const y = middleOf(g)
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom
}

const boxOf = (grid: Grid) => ({
  left: grid.columns[0]!,
  right: grid.columns.at(-1)!,
  top: grid.rows[0]!,
  bottom: grid.rows.at(-1)!,
})

function contains(outer: Grid, inner: Grid): boolean {
  const [o, i] = [boxOf(outer), boxOf(inner)]
  return outer !== inner && o.left <= i.left && o.right >= i.right && o.top <= i.top && o.bottom >= i.bottom
}

const isPrinted = (g: Glyph): boolean => g.text.trim() !== ''

/** A frame around the whole page reaches into its margins: a box in the text is at most 156 mm of 210 mm wide (GB/T 9704). */
const FRAME_WIDTH = 0.8
const FRAME_HEIGHT = 0.75

function isPageFrame(grid: Grid, page: PageMarks): boolean {
  const box = boxOf(grid)
  const large = box.right - box.left > page.width * FRAME_WIDTH && box.bottom - box.top > page.height * FRAME_HEIGHT
  return large && grid.cells.length === 1 && page.glyphs.filter(isPrinted).every((g) => inside(g, box))
}

/** A line with its indent and room: in a cell the text may reach to the same distance from the right border as from the left. */
function placedIn(cell: GridCell, glyphs: readonly Glyph[], page: number): PlacedLine[] {
  const lines = linesOf(glyphs, page)
  if (lines.length === 0) return []
  const left = columnOf(lines).left
  const padding = Math.max(0, Math.min(left - cell.left, MAX_PADDING))
  const right = Math.max(cell.right - padding, ...lines.map((l) => l.to).filter((to) => to <= cell.right))
  return lines.map((line) => placeLine(line, { left, right }))
}

/** Usual cell padding is 5.4 points (Word, 0.19 cm); a centred short text tells nothing about it. */
const MAX_PADDING = 5.4

/**
 * Tables and frames drawn with lines on a page, with the characters inside them taken out of the page's running text. Frames around
 * the whole page and frames around other tables are decoration: their text stays running text.
 */
export function takeTables(page: PageMarks): { tables: DrawnTable[]; rest: readonly Glyph[] } {
  const grids = gridsOf(page.rulings)
  const tables: DrawnTable[] = []
  let rest: readonly Glyph[] = page.glyphs
  for (const grid of grids) {
    const box = boxOf(grid)
    const held = rest.filter((g) => inside(g, box))
    if (!held.some(isPrinted) || isPageFrame(grid, page) || grids.some((other) => contains(grid, other))) continue
    const taken = new Set(held)
    rest = rest.filter((g) => !taken.has(g))
    tables.push({
      kind: 'table',
      page: page.number,
      ...box,
      widths: grid.columns.slice(1).map((x, i) => x - grid.columns[i]!),
      rowCount: grid.rows.length - 1,
      cells: grid.cells.map((cell) => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        lines: placedIn(
          cell,
          held.filter((g) => inside(g, cell)),
          page.number,
        ),
      })),
    })
  }
  return { tables, rest }
}
