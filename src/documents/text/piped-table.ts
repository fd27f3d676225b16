import type { TableBlock } from '../../domain/index.js'
import { plainCell, tableOf } from './cells.js'

/** The line under the header of a Markdown table: `| --- | :-: |`. */
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/

/** Whether a line is a row of a Markdown table, with a bar at its beginning and end. */
export function isPipedLine(line: string): boolean {
  const trimmed = line.trim()
  return trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|')
}

/** A table from consecutive Markdown rows; null when there is only one row. `\|` is a bar of the text, `<br>` a new paragraph. */
export function pipedTable(lines: readonly string[]): TableBlock | null {
  const rows = lines.filter((line) => !RULE.test(line)).map(cellsOf)
  if (lines.length < 2 || rows.length === 0) return null
  return tableOf(rows.map((row) => row.map((text, column) => plainCell(text.split(/<br ?\/?>/i), column))))
}

function cellsOf(line: string): string[] {
  const inner = line.trim().slice(1, -1)
  return inner.split(/(?<!\\)\|/).map((text) => text.replaceAll('\\|', '|'))
}
