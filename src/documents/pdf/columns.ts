import type { Line, PlacedLine } from './line.js'

/** Left and right edge of running text in points. */
export interface Column {
  readonly left: number
  readonly right: number
}

/** Lines whose edges lie within this many points share an edge. */
const EDGE_TOLERANCE = 2.5
/** An edge counts when at least this share of the lines has it; a lone outlier is not the margin. */
const MIN_SHARE = 0.08

const HANGING = /[，。、；：,.;:]$/

/** The values at which many of `values` lie, smallest first. */
function commonEdges(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const groups: number[][] = []
  for (const v of sorted) {
    const last = groups.at(-1)
    if (last && v - last[0]! <= EDGE_TOLERANCE) last.push(v)
    else groups.push([v])
  }
  const needed = Math.max(1, Math.ceil(values.length * MIN_SHARE))
  return groups.filter((g) => g.length >= needed).map((g) => g[Math.floor(g.length / 2)]!)
}

/** The column some lines run in: the outermost edges that many of them share. */
export function columnOf(lines: readonly Line[]): Column {
  const left = commonEdges(lines.map((l) => l.from))[0] ?? Math.min(...lines.map((l) => l.from))
  // Punctuation may hang out into the margin, so lines that end in it tell less about the edge.
  const plain = lines.filter((l) => !HANGING.test(l.text))
  const right =
    commonEdges((plain.length > 0 ? plain : lines).map((l) => l.to)).at(-1) ?? Math.max(...lines.map((l) => l.to))
  return { left, right }
}

/** The line with its indent and the room it leaves in the column. */
export function placeLine(line: Line, column: Column): PlacedLine {
  return { ...line, indent: line.from - column.left, room: column.right - line.to }
}
