import { cutToWidth, displayWidth } from './display-width.js'
import { plainText } from './plain-text.js'

/** A column of a terminal table. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Widest the column may grow, in terminal columns. */
  readonly maxWidth?: number
}

const GAP = '  '

/** A table with aligned columns, Chinese characters counted as two columns; one line a row, a rule under the head. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) =>
    columns.map((c, at) => cutToWidth(plainText(row[at] ?? ''), c.maxWidth ?? Number.POSITIVE_INFINITY)),
  )
  const widths = columns.map((c, at) => Math.max(displayWidth(c.title), ...shown.map((row) => displayWidth(row[at]!))))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const blank = ' '.repeat(widths[at]! - displayWidth(cell))
        return columns[at]!.align === 'right' ? blank + cell : cell + blank
      })
      .join(GAP)
      .trimEnd()
  return [line(columns.map((c) => c.title)), widths.map((w) => '─'.repeat(w)).join(GAP), ...shown.map(line)]
    .map((l) => `${l}\n`)
    .join('')
}
