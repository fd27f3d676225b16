import type { TableBlock, TableCell } from '../../domain/index.js'
import { MAX_TABLE_COLUMNS } from '../limits.js'
import { normaliseParagraph } from './clean.js'

/** A cell of one column and row from its raw paragraphs; an empty one has no paragraphs. */
export function plainCell(paragraphs: readonly string[], column: number): TableCell {
  const texts = paragraphs.map((text) => normaliseParagraph(text)).filter((text) => text !== '')
  return { paragraphs: texts, column, columnSpan: 1, rowSpan: 1 }
}

/** A table from rows of cells, or null when it has no text or is too wide to be one. */
export function tableOf(rows: readonly (readonly TableCell[])[]): TableBlock | null {
  let columnCount = 0
  let filled = false
  for (const row of rows) {
    for (const cell of row) {
      columnCount = Math.max(columnCount, cell.column + cell.columnSpan)
      filled ||= cell.paragraphs.length > 0
    }
  }
  if (!filled || columnCount > MAX_TABLE_COLUMNS) return null
  return { kind: 'table', rows, columnCount }
}

/** The most frequent number of cells of a row; of two equally frequent ones the larger. */
export function usualWidth(rows: readonly { readonly length: number }[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && width > best)) best = width
  }
  return best
}
