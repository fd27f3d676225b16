import type { DrawnCell, DrawnTable } from './drawn-tables.js'

/** Column borders of two parts of one table differ by less than this many points. */
const SAME_WIDTH = 5

const textOf = (cell: DrawnCell): string =>
  cell.lines
    .map((l) => l.text)
    .join('')
    .replace(/\s+/g, '')
const rowOf = (table: DrawnTable, row: number): DrawnCell[] => table.cells.filter((c) => c.row === row)
const rowText = (table: DrawnTable, row: number): string =>
  rowOf(table, row)
    .map((c) => `${c.column}:${textOf(c)}`)
    .join('|')

function sameColumns(a: DrawnTable, b: DrawnTable): boolean {
  return a.widths.length === b.widths.length && a.widths.every((w, i) => Math.abs(w - b.widths[i]!) < SAME_WIDTH)
}

/** Rows at the top of `next` that repeat the top rows of `first` (the repeated header). */
function repeatedRows(first: DrawnTable, next: DrawnTable): number {
  let count = 0
  while (count < Math.min(first.rowCount, next.rowCount) - 1 && rowText(first, count) === rowText(next, count))
    count += 1
  return count
}

/** Whether the first row of the next part is the rest of the row the page end cut: few cells, each under one with text. */
function continuesRow(last: readonly DrawnCell[], rest: readonly DrawnCell[]): boolean {
  const filled = rest.filter((c) => textOf(c) !== '')
  if (last.length < 2 || filled.length === 0 || filled.length > rest.length / 2) return false
  const emptied = rest.some(
    (c) => c.column > 0 && textOf(c) === '' && last.some((l) => l.column === c.column && textOf(l) !== ''),
  )
  return emptied && filled.every((c) => last.some((l) => l.column === c.column && textOf(l) !== ''))
}

/**
 * Two parts of a table that a page end parted, as one; null when they are two tables. The repeated header row is dropped, the rest
 * of a row (or of a one-cell box) is added to its beginning, and a merged cell that goes on empty becomes one cell.
 */
export function joinTables(first: DrawnTable, next: DrawnTable): DrawnTable | null {
  if (next.page !== first.cells.reduce((page, c) => Math.max(page, ...c.lines.map((l) => l.page)), first.page) + 1)
    return null
  if (!sameColumns(first, next)) return null
  const skip = next.widths.length === 1 ? 0 : repeatedRows(first, next)
  const cells = [...first.cells]
  let added = next.cells.filter((c) => c.row >= skip)
  const bottomCell = (column: number): DrawnCell | undefined => cells.findLast((c) => c.column === column)
  const append = (target: DrawnCell, lines: DrawnCell['lines'], rows: number): void => {
    cells[cells.indexOf(target)] = { ...target, rowSpan: target.rowSpan + rows, lines: [...target.lines, ...lines] }
  }
  const lastRow = cells.filter((c) => c.row + c.rowSpan === first.rowCount)
  const firstRow = added.filter((c) => c.row === skip)
  let offset = first.rowCount - skip
  const oneCell = first.cells.length === 1 && next.cells.length === 1
  if (oneCell || continuesRow(lastRow, firstRow)) {
    for (const c of firstRow) {
      const target = bottomCell(c.column)
      if (target) append(target, c.lines, c.rowSpan - 1)
    }
    added = added.filter((c) => c.row > skip)
    offset -= 1
  } else {
    for (const c of firstRow) {
      const target = bottomCell(c.column)
      if (
        c.column !== 0 ||
        textOf(c) !== '' ||
        !target ||
        target.columnSpan !== c.columnSpan ||
        first.widths.length < 2
      )
        continue
      append(target, [], c.rowSpan)
      added = added.filter((a) => a !== c)
    }
  }
  cells.push(...added.map((c) => ({ ...c, row: c.row + offset })))
  return { ...first, rowCount: offset + next.rowCount, cells }
}
