import type { TableBlock, TableCell } from '../../domain/document.js'
import type { DrawnCell, DrawnTable } from './drawn-tables.js'
import { habitsOf } from './line-breaks.js'
import { cellParagraphsOf, paragraphsOf } from './paragraphs.js'

function paragraphsIn(cell: DrawnCell, isBox: boolean): string[] {
  const paragraphs = isBox ? paragraphsOf(cell.lines, habitsOf(cell.lines)) : cellParagraphsOf(cell.lines)
  return paragraphs.map((p) => p.text)
}

/** A drawn table as the block that is handed on; cells in reading order, merged cells once, empty cells with no paragraph. */
export function tableBlock(table: DrawnTable): TableBlock {
  const isBox = table.cells.length === 1 || table.widths.length === 1
  const rows: TableCell[][] = Array.from({ length: table.rowCount }, () => [])
  for (const cell of table.cells) {
    rows[cell.row]!.push({
      paragraphs: paragraphsIn(cell, isBox),
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
    })
  }
  return {
    kind: 'table',
    rows: rows.map((row) => row.sort((a, b) => a.column - b.column)),
    columnCount: table.widths.length,
    page: table.page,
  }
}
