import type { TableBlock, TableCell } from '../../domain/index.js'
import { plainCell, tableOf, usualWidth } from './cells.js'

/**
 * The dump in which a table row is a group of lines and each cell begins with a tab: `⇥健康`, `水平` (second paragraph of the same cell),
 * `⇥人均预期寿命`, `⇥77.9`, empty line. A tab alone is an empty cell. A one-cell row is a line of a 专栏 box.
 */
export type CelledRow = readonly (readonly string[])[]

/** Mean length of a cell, in characters, up to which rows are a table and not paragraphs indented by a tab. */
const MAX_MEAN_CELL = 40

/** Share of the rows that must have the usual number of cells: header rows have fewer where cells are merged. */
const REGULAR_SHARE = 0.7

/** How a box begins; without it one-cell rows are indented paragraphs. */
const BOX_TITLE = /^\s*专\s*栏/

/** Splits the lines of a group into the lines before its first tab and the cells of the row; null when no line begins with a tab. */
export function celledRow(lines: readonly string[]): { readonly before: readonly string[]; readonly row: CelledRow } | null {
  const start = lines.findIndex((line) => line.startsWith('\t'))
  if (start < 0) return null
  const row: string[][] = []
  for (const line of lines.slice(start)) {
    if (line.startsWith('\t')) row.push([line.slice(1)])
    else row.at(-1)?.push(line)
  }
  return { before: lines.slice(0, start), row }
}

/** Whether a row is the title of a box, with which a new table begins. */
export function isBoxTitle(row: CelledRow): boolean {
  return row.length === 1 && BOX_TITLE.test(row[0]?.[0] ?? '')
}

/** A table from consecutive rows of one kind (all one-cell or all wider), or null when they are indented paragraphs. */
export function celledTable(rows: readonly CelledRow[]): TableBlock | null {
  const [first] = rows
  if (!first) return null
  if (rows.every((row) => row.length === 1)) {
    return isBoxTitle(first) ? tableOf(rows.map((row) => [plainCell(row[0] ?? [], 0)])) : null
  }
  const width = usualWidth(rows)
  const regular = rows.filter((row) => row.length === width).length
  const cells = rows.flat()
  const length = cells.reduce((sum, cell) => sum + cell.join('').length, 0)
  if (rows.length < 2 || width < 2 || regular < rows.length * REGULAR_SHARE) return null
  if (length > cells.length * MAX_MEAN_CELL) return null
  return tableOf(withHeaderSpans(rows.map((row) => row.map((cell, column) => plainCell(cell, column)))))
}

/**
 * Gives back the merges of a two-line header, which the dump loses: a first row of n cells over a row of more, whose first n-1 cells are
 * empty, has n-1 cells of two rows and a last cell over the rest (`指标值` over `2020年`, `2025年`, `属性`).
 */
function withHeaderSpans(rows: readonly (readonly TableCell[])[]): (readonly TableCell[])[] {
  const [header, second, ...rest] = rows
  if (!header || !second || header.length < 2 || header.length >= second.length) return [...rows]
  const last = header.length - 1
  if (!second.slice(0, last).every((cell) => cell.paragraphs.length === 0)) return [...rows]
  const spanned = header.map((cell) =>
    cell.column === last ? { ...cell, columnSpan: second.length - last } : { ...cell, rowSpan: 2 },
  )
  return [spanned, second.slice(last), ...rest]
}
