import type { Block, TableBlock, TableCell } from '../../domain/index.js'
import { MAX_TABLE_COLUMNS } from '../limits.js'

/** A table of a page while its elements come in. */
export interface HtmlTable {
  row(): void
  cell(attributes: Readonly<Record<string, string>>): void
  /** A paragraph or inner table of the present cell. */
  add(block: Block): void
  /** The table; its content block by block when it only lays out the page. */
  finish(): Block[]
}

interface OpenCell extends TableCell {
  readonly paragraphs: string[]
}

/** Text of one cell, in characters, from which a table is taken for page layout: a long 专栏 box has about 1,500. */
const LAYOUT_CELL = 4_000

/** A table without rows. */
export function htmlTable(): HtmlTable {
  const rows: OpenCell[][] = []
  /** Everything in order, for the case that the table is layout. */
  const content: Block[] = []
  /** Rows that a cell above still covers, for each column. */
  const covered: number[] = []
  let cell: OpenCell | undefined

  function row(): void {
    for (const [column, left] of covered.entries()) covered[column] = Math.max(0, left - 1)
    rows.push([])
    cell = undefined
  }

  return {
    row,
    cell: (attributes) => {
      if (rows.length === 0) row()
      const cells = rows.at(-1)!
      let column = cells.reduce((end, before) => Math.max(end, before.column + before.columnSpan), 0)
      while ((covered[column] ?? 0) > 0) column += 1
      cell = { paragraphs: [], column, columnSpan: span(attributes['colspan']), rowSpan: span(attributes['rowspan']) }
      // `covered` counts this row too; row() takes one off before the next.
      for (let at = column; at < column + cell.columnSpan; at += 1) covered[at] = Math.max(covered[at] ?? 0, cell.rowSpan)
      cells.push(cell)
    },
    add: (block) => {
      content.push(block)
      if (block.kind === 'paragraph') cell?.paragraphs.push(block.text)
    },
    finish: () => {
      const all = rows.flat()
      const columnCount = all.reduce((end, one) => Math.max(end, one.column + one.columnSpan), 0)
      const isLayout =
        columnCount > MAX_TABLE_COLUMNS ||
        content.some((block) => block.kind === 'table' || block.headingLevel !== undefined) ||
        all.some((one) => one.paragraphs.reduce((sum, text) => sum + text.length, 0) > LAYOUT_CELL)
      if (isLayout || content.length === 0) return content
      const table: TableBlock = { kind: 'table', rows: rows.filter((cells) => cells.length > 0), columnCount }
      return [table]
    },
  }
}

function span(text: string | undefined): number {
  const value = Number.parseInt(text ?? '1', 10)
  return Number.isInteger(value) && value > 1 ? Math.min(value, MAX_TABLE_COLUMNS) : 1
}
