import type { TableBlock } from '../domain/index.js'
import { cleanText } from './clean-text.js'
import type { Grid } from './flow.js'

/** A printed cell: its paragraphs are lines of one entry (`27.97`, `（2021年）`), so they are put together without a blank. */
export function cellText(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => cleanText(text).replace(/\t/g, ' ').trim()).join('')
}

/** A table with merged cells as a full grid; a cell stands at its first row and column, the places it covers are ''. */
export function gridFromTable(block: TableBlock): Grid {
  const rows = block.rows.map(() => Array.from({ length: block.columnCount }, () => ''))
  block.rows.forEach((row, r) => {
    for (const cell of row) if (cell.column < block.columnCount) rows[r]![cell.column] = cellText(cell.paragraphs)
  })
  const first = block.rows[0]
  const captioned = block.rows.length > 1 && first?.length === 1 && first[0]!.columnSpan >= block.columnCount
  const body = captioned ? block.rows.slice(1) : block.rows
  const headerRows = Math.max(
    1,
    ...(body[0] ?? []).map((cell) => (cell.rowSpan > 1 && spansWholeHeader(body, cell.rowSpan) ? cell.rowSpan : 1)),
  )
  return makeGrid(
    captioned ? rows.slice(1) : rows,
    captioned ? cellText(first![0]!.paragraphs) : '',
    headerRows,
    block.page,
  )
}

/** A row span in the first row is a header's only when some other cell of that row stands above cells of its own. */
function spansWholeHeader(rows: TableBlock['rows'], rowSpan: number): boolean {
  return rowSpan < rows.length && rows[0]!.some((cell) => cell.columnSpan > 1)
}

/** Builds a grid; rows without any text are left out and the source's header height is checked against the first rows. */
export function makeGrid(
  rows: readonly (readonly string[])[],
  caption: string,
  headerRows: number,
  page?: number,
): Grid {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const height = headerRows > 1 ? headerRows : secondRowIsHeader(filled) ? 2 : hasNoHeader(filled) ? 0 : 1
  return {
    kind: 'grid',
    rows: filled,
    caption,
    headerRows: Math.min(height, Math.max(filled.length - 1, 1)),
    ...(page === undefined ? {} : { page }),
  }
}

/** A first row with sentences is data: boxes drawn as tables of name and content have no header. */
const hasNoHeader = (rows: readonly (readonly string[])[]): boolean =>
  rows[0]?.some((cell) => /[。；]/.test(cell)) ?? false

/** A second header row names years or parts below a heading that spans them and leaves the columns before it empty. */
function secondRowIsHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, second] = rows
  if (!first || !second || second[0] !== '' || first[0] === '') return false
  const named = second.filter((cell) => cell !== '')
  return (
    named.length > 1 &&
    named.every((cell) =>
      /^(?:\d{4} ?年?.{0,6}|.{0,4}(?:值|量|现状|目标|属性|性质|单位|累计|年均.{0,6}|\[累计\]))$/.test(cell),
    )
  )
}
