import type { DrawnCell, DrawnTable } from './drawn-tables.js'
import type { Line, LineSegment, PlacedLine } from './line.js'
import { ASCENT, DESCENT } from './line.js'

/** A row that shows the columns has at least this many parts; two parts are a list with page numbers or a signature. */
const MIN_COLUMNS = 3
/** Rows that show the columns, header included; fewer may be chance. */
const MIN_ROWS = 3
/** Lines of wrapped cells between two such rows. */
const MAX_WRAPPED = 4
/** A part belongs to a column when it does not reach out of it by more than this many points. */
const OVERHANG = 3

interface Span {
  from: number
  to: number
}

/** Columns that the parts of some rows leave clear of each other. */
function columnsOf(rows: readonly Line[]): Span[] {
  const spans: Span[] = []
  for (const s of rows.flatMap((r) => r.segments).sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    if (last && s.from < last.to + OVERHANG) last.to = Math.max(last.to, s.to)
    else spans.push({ from: s.from, to: s.to })
  }
  return spans
}

/** Column of a part; -1 when it fits into none. */
function columnAt(columns: readonly Span[], part: LineSegment): number {
  return columns.findIndex((c, i) => {
    const left = i === 0 ? c.from - OVERHANG : columns[i - 1]!.to
    const right = i === columns.length - 1 ? c.to + OVERHANG : columns[i + 1]!.from
    return part.from > left - OVERHANG && part.to < right + OVERHANG && part.from < c.to && part.to > c.from
  })
}

const fits = (columns: readonly Span[], line: Line): boolean => line.segments.every((s) => columnAt(columns, s) >= 0)
const isAnchor = (line: Line): boolean => line.segments.length >= MIN_COLUMNS

/** The run of lines from `start` that may be one table: rows and, between and after them, short lines of wrapped cells. */
function runFrom(lines: readonly Line[], start: number): { end: number; columns: Span[] } | null {
  const anchors: Line[] = []
  let end = start
  for (let i = start; i < lines.length && i - end <= MAX_WRAPPED; i++) {
    const line = lines[i]!
    if (isAnchor(line)) {
      anchors.push(line)
      end = i + 1
    } else if (anchors.length > 0 && !fits(columnsOf(anchors), line)) break
  }
  const columns = columnsOf(anchors)
  if (anchors.length < MIN_ROWS || columns.length < MIN_COLUMNS) return null
  const size = anchors[0]!.size
  // Wrapped lines under the last row: as small as the table, in its columns, and close.
  while (end < lines.length) {
    const line = lines[end]!
    const close = line.y - lines[end - 1]!.y < size * MAX_WRAP_PITCH
    const narrow = line.to - line.from < (columns.at(-1)!.to - columns[0]!.from) / 2
    if (!close || !narrow || Math.abs(line.size - size) > 1 || !fits(columns, line)) break
    end += 1
  }
  return { end, columns }
}

/** Lines of one cell are closer than this many font sizes. */
const MAX_WRAP_PITCH = 2

/** For each line the row it belongs to: wrapped cells join the row above that has their column, or the nearest one. */
function rowsOf(lines: readonly Line[], columns: readonly Span[]): Line[][] {
  const anchors = lines.filter(isAnchor)
  const has = (line: Line | undefined, column: number): boolean =>
    line !== undefined && line.segments.some((s) => columnAt(columns, s) === column)
  const rows = new Map<Line, Line[]>(anchors.map((a) => [a, [a]]))
  for (const line of lines) {
    if (isAnchor(line)) continue
    const column = columnAt(columns, line.segments[0]!)
    const above = anchors.findLast((a) => a.y < line.y)
    const below = anchors.find((a) => a.y > line.y)
    const hangsAbove = has(above, column) && (has(below, column) || !below)
    const standsBelow =
      has(below, column) === false && below !== undefined && (!above || below.y - line.y <= line.y - above.y)
    const target = hangsAbove || !below ? (above ?? below) : standsBelow || !above ? below : above
    if (target) rows.get(target)!.push(line)
  }
  return anchors.map((a) => rows.get(a)!.sort((x, y) => x.y - y.y))
}

function cellLine(line: Line, part: LineSegment): PlacedLine {
  return { ...line, text: part.text, from: part.from, to: part.to, segments: [part], indent: 0, room: 0 }
}

function tableOf(lines: readonly Line[], columns: readonly Span[]): DrawnTable {
  const rows = rowsOf(lines, columns)
  const cells = rows.flatMap((row, r) =>
    columns.map((_, c): DrawnCell => {
      const parts = row.flatMap((l) => l.segments.filter((s) => columnAt(columns, s) === c).map((s) => cellLine(l, s)))
      return { row: r, column: c, rowSpan: 1, columnSpan: 1, lines: parts }
    }),
  )
  const [first, last] = [lines[0]!, lines.at(-1)!]
  return {
    kind: 'table',
    page: first.page,
    top: first.y - first.size * ASCENT,
    bottom: last.y + last.size * DESCENT,
    left: columns[0]!.from,
    right: columns.at(-1)!.to,
    widths: columns.map((c, i) => (columns[i + 1]?.from ?? c.to) - c.from),
    rowCount: rows.length,
    cells,
  }
}

/**
 * Tables set without lines between the cells: at least three rows of at least three parts that stand below each other. Gives the
 * tables and the lines that are in none; the lines must be those of one page, top to bottom.
 */
export function takeAlignedTables(lines: readonly Line[]): { tables: DrawnTable[]; rest: Line[] } {
  const tables: DrawnTable[] = []
  const rest: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const run = isAnchor(lines[i]!) ? runFrom(lines, i) : null
    if (!run) {
      rest.push(lines[i]!)
      continue
    }
    tables.push(tableOf(lines.slice(i, run.end), run.columns))
    i = run.end - 1
  }
  return { tables, rest }
}
