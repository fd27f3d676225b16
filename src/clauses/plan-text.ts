import type { Span } from '../domain/index.js'
import { squeeze } from './characters.js'
import type { FlowItem } from './flow.js'

/** The text of a plan and where each flow item stands in it. */
export interface PlanText {
  readonly text: string
  /** Start of a line, or of a table's first row, by flow item. */
  readonly starts: readonly number[]
  /** Spans of a table's rows by flow item (header rows included); empty for lines. */
  readonly rows: readonly (readonly Span[])[]
}

/** A table row as text: its printed cells with one blank between them. */
export const rowText = (cells: readonly string[]): string => cells.filter((cell) => squeeze(cell) !== '').join(' ')

/** Joins paragraphs and table rows by one line feed; re-joined paragraphs are one line, so every span reads as printed. */
export function composeText(items: readonly FlowItem[]): PlanText {
  const parts: string[] = []
  const starts: number[] = []
  const rows: Span[][] = []
  let at = 0
  const append = (text: string): Span => {
    const span = { start: at, end: at + text.length }
    parts.push(text)
    at = span.end + 1
    return span
  }
  for (const item of items) {
    starts.push(at)
    if (item.kind === 'line') {
      append(item.text)
      rows.push([])
      continue
    }
    if (item.caption !== '') {
      append(item.caption)
      starts[starts.length - 1] = at
    }
    rows.push(item.rows.map((cells) => append(rowText(cells))))
  }
  return { text: parts.join('\n'), starts, rows }
}
