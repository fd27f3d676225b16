import type { TableBlock, TableCell } from '../../domain/index.js'
import { plainCell, tableOf, usualWidth } from './cells.js'

/** Share of the rows that must have the usual number of cells: a row may have lost a trailing empty cell. */
const REGULAR_SHARE = 0.6

/** A chapter number that Word's text export sets off by a tab: `一、⇥总体要求` is a heading, not a table row. */
const LIST_NUMBER = /^\s*(?:第?[一二三四五六七八九十百零〇\d]+[、.．章节编条]|[（(][一二三四五六七八九十\d]+[)）]|[\d.]+|[①-⑳●•·—-]+)\s*$/

/** The last cell of a line of a table of contents: a page number. */
const PAGE_NUMBER = /^\s*[0-9]{1,4}\s*$/

/** Whether a line has a tab between two cells (a tab in front alone is an indent or another kind of dump). */
export function isSeparatedLine(line: string): boolean {
  // The patterns try every start of a line: a line of millions of characters must not get that far.
  if (!line.includes('\t')) return false
  const text = line.search(/[^\t]/)
  if (text < 0) return line.length > 1
  // Two tabs in front stand for an empty cell between them; one may be the indent of a paragraph.
  return text > 1 || line.trimEnd().indexOf('\t', text) > 0
}

/**
 * A table from lines whose cells stand between tabs, an empty cell meaning “merged with or empty like the one above”. Null when the
 * lines are no table: fewer than two rows, uneven rows, headings with a tab behind the number, or a table of contents.
 */
export function separatedTable(lines: readonly string[]): TableBlock | null {
  const rows = lines.map((line) => line.split('\t'))
  const width = usualWidth(rows)
  if (rows.length < 2 || width < 2) return null
  if (rows.filter((row) => row.length === width).length < rows.length * REGULAR_SHARE) return null
  if (width === 2 && rows.every((row) => LIST_NUMBER.test(row[0] ?? ''))) return null
  if (width === 2 && rows.every((row) => row[0]?.trim() !== '' && PAGE_NUMBER.test(row[1] ?? ''))) return null
  return tableOf(rows.map((row) => row.map((text, column) => plainCell([text], column))))
}

/**
 * Joins a table to the one before it when only empty lines stood between them and both have the same columns: a page break of the
 * printed plan. A header printed again on the new page is dropped.
 */
export function continuedTable(before: TableBlock, after: TableBlock): TableBlock | null {
  if (before.columnCount !== after.columnCount || after.columnCount < 2) return null
  const [header] = before.rows
  const [first, ...rest] = after.rows
  if (!header || !first) return null
  const rows = rowText(header) === rowText(first) ? rest : after.rows
  return { ...before, rows: [...before.rows, ...rows] }
}

function rowText(row: readonly TableCell[]): string {
  return row.map((cell) => cell.paragraphs.join('').replace(/\s/g, '')).join('\t')
}
