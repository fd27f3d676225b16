import type { FlowItem, Grid, Line } from './flow.js'
import { frameLines } from './frame-lines.js'
import { makeGrid } from './table-grid.js'

/**
 * Finds the tables that a text dump holds as lines and gives them back as grids. Two forms occur:
 * rows on one line with tabs between the cells, and one cell a line, each beginning with a tab, rows parted by empty lines
 * (what Word gives when a table is saved as text); a dumped table of one column is the frame of a 专栏.
 * All other lines come back with their tabs turned into blanks.
 */
export function liftTextTables(items: readonly FlowItem[], frames: { next: number }): readonly FlowItem[] {
  const result: FlowItem[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at]!
    const end = item.kind === 'line' ? dumpEnd(items, at) : at
    if (end > at) {
      const lines = items.slice(at, end) as Line[]
      const lifted = item.kind === 'line' && item.text.startsWith('\t') ? cellDump(lines, frames) : rowDump(lines)
      result.push(...lifted)
      at = end
      continue
    }
    result.push(item.kind === 'line' ? { ...item, text: plain(item.text) } : item)
    at++
  }
  return result
}

const plain = (text: string): string => text.replace(/\t/g, ' ').replace(/ {2,}/g, ' ').trim()

/** A contents entry (`（一）规划背景	12`) has a tab too, but its last cell is only a page number after a heading. */
const CONTENTS_ENTRY = /^[^\t]+\t+\d{1,3}$/

const isRow = (item: FlowItem | undefined): item is Line =>
  item?.kind === 'line' && item.frame === undefined && item.text.trim().length > 0 && /[^\t]\t|\t[^\t]+\t/.test(item.text) && !CONTENTS_ENTRY.test(item.text)

/** End (exclusive) of the dumped table that begins at `at`; `at` itself where none does. */
function dumpEnd(items: readonly FlowItem[], at: number): number {
  const first = items[at]
  if (first?.kind !== 'line') return at
  if (isRow(items[at])) {
    let end = at
    while (isRow(items[end])) end++
    return end - at >= 2 ? end : at
  }
  if (!first.text.startsWith('\t')) return at
  let end = at + 1
  for (; end < items.length; end++) {
    const item = items[end]!
    if (item.kind !== 'line') break
    if (item.blankBefore && !item.text.startsWith('\t')) break
  }
  return end
}

function rowDump(lines: readonly Line[]): readonly FlowItem[] {
  const rows = lines.map((line) => line.text.split('\t').map((cell) => cell.trim()))
  const width = Math.max(...rows.map((row) => row.length))
  return [makeGrid(padRows(rows, width), '', 1, lines[0]!.page)]
}

function cellDump(lines: readonly Line[], frames: { next: number }): readonly FlowItem[] {
  const rows: string[][][] = []
  for (const line of lines) {
    if (line.blankBefore || rows.length === 0) rows.push([])
    const row = rows.at(-1)!
    if (line.text.startsWith('\t') || row.length === 0) row.push([line.text.trim()])
    else row.at(-1)!.push(line.text.trim())
  }
  const width = Math.max(...rows.map((row) => row.length))
  if (width === 1) return frameLines(rows.flat(2), frames.next++, lines[0]!.page)
  const cells = rows.map((row) => row.map((paragraphs) => paragraphs.join('')))
  return [makeGrid(padRows(cells, width), '', 1, lines[0]!.page)]
}

const padRows = (rows: readonly string[][], width: number): Grid['rows'] =>
  rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
