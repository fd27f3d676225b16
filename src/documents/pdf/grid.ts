import type { Ruling } from './page-marks.js'

/** Rulings closer than this are one line (double borders are 1 to 3 points apart; the smallest row is about 8 high). */
const SAME_LINE = 3.2
/** Ends further apart than this do not meet. */
const MEET = 3.2
/** A border counts as drawn when lines cover this share of it. */
const MIN_COVER = 0.6
/** Fields of a grid; more is a drawing (a page of a plan's widest table has about 15 columns and 60 rows). */
const MAX_FIELDS = 5000

/** A cell of a drawn table: its place in the grid and its box on the page. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A table or frame as it is drawn. `columns` are the x of its column borders, left to right (one more than columns). */
export interface Grid {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly cells: readonly GridCell[]
}

function mergeCollinear(rulings: readonly Ruling[], axis: 'h' | 'v'): Ruling[] {
  const merged: Ruling[] = []
  for (const r of rulings.filter((x) => x.axis === axis).sort((a, b) => a.at - b.at || a.from - b.from)) {
    const i = merged.findLastIndex((m) => r.at - m.at < SAME_LINE && r.from <= m.to + MEET && r.to >= m.from - MEET)
    const m = merged[i]
    if (m) merged[i] = { ...m, from: Math.min(m.from, r.from), to: Math.max(m.to, r.to) }
    else merged.push(r)
  }
  return merged
}

function meets(h: Ruling, v: Ruling): boolean {
  return v.at >= h.from - MEET && v.at <= h.to + MEET && h.at >= v.from - MEET && h.at <= v.to + MEET
}

/** Groups of horizontal and vertical rulings that hang together. */
function components(rulings: readonly Ruling[]): Ruling[][] {
  const lines = [...mergeCollinear(rulings, 'h'), ...mergeCollinear(rulings, 'v')]
  const parent = lines.map((_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    parent[i] = root
    return root
  }
  lines.forEach((a, i) => {
    if (a.axis !== 'h') return
    lines.forEach((b, j) => {
      if (b.axis === 'v' && meets(a, b)) parent[find(i)] = find(j)
    })
  })
  const groups = new Map<number, Ruling[]>()
  lines.forEach((line, i) => groups.set(find(i), [...(groups.get(find(i)) ?? []), line]))
  return [...groups.values()].filter((g) => g.some((r) => r.axis === 'h') && g.some((r) => r.axis === 'v'))
}

function positions(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.filter((v, i) => i === 0 || v - sorted[i - 1]! >= SAME_LINE)
}

function covered(lines: readonly Ruling[], at: number, from: number, to: number): boolean {
  let length = 0
  for (const l of lines) {
    if (Math.abs(l.at - at) < SAME_LINE * 1.5) length += Math.max(0, Math.min(l.to, to) - Math.max(l.from, from))
  }
  return length >= (to - from) * MIN_COVER
}

function gridOf(group: readonly Ruling[]): Grid | null {
  const h = group.filter((r) => r.axis === 'h')
  const v = group.filter((r) => r.axis === 'v')
  // Tables are often open at the sides or, at a page end, at the bottom: the outline counts as drawn.
  const columns = positions([
    ...v.map((r) => r.at),
    ...[Math.min(...h.map((r) => r.from)), Math.max(...h.map((r) => r.to))],
  ])
  const rows = positions([
    ...h.map((r) => r.at),
    ...[Math.min(...v.map((r) => r.from)), Math.max(...v.map((r) => r.to))],
  ])
  const width = columns.length - 1
  const height = rows.length - 1
  if (width < 1 || height < 1 || width * height > MAX_FIELDS) return null
  const area = Array.from({ length: width * height }, (_, i) => i)
  const find = (i: number): number => (area[i] === i ? i : (area[i] = find(area[i]!)))
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const here = r * width + c
      if (c + 1 < width && !covered(v, columns[c + 1]!, rows[r]!, rows[r + 1]!)) area[find(here + 1)] = find(here)
      if (r + 1 < height && !covered(h, rows[r + 1]!, columns[c]!, columns[c + 1]!))
        area[find(here + width)] = find(here)
    }
  }
  const boxes = new Map<number, { r0: number; r1: number; c0: number; c1: number }>()
  for (let i = 0; i < area.length; i++) {
    const [r, c] = [Math.floor(i / width), i % width]
    const box = boxes.get(find(i)) ?? { r0: r, r1: r, c0: c, c1: c }
    boxes.set(find(i), {
      r0: Math.min(box.r0, r),
      r1: Math.max(box.r1, r),
      c0: Math.min(box.c0, c),
      c1: Math.max(box.c1, c),
    })
  }
  const cells = [...boxes.values()]
    .map((b) => ({
      row: b.r0,
      column: b.c0,
      rowSpan: b.r1 - b.r0 + 1,
      columnSpan: b.c1 - b.c0 + 1,
      left: columns[b.c0]!,
      right: columns[b.c1 + 1]!,
      top: rows[b.r0]!,
      bottom: rows[b.r1 + 1]!,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column)
  return { columns, rows, cells }
}

/** The tables and frames that the rulings of a page draw, top to bottom. A lone line (under a header, above footnotes) is none. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  return components(rulings)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => a.rows[0]! - b.rows[0]! || a.columns[0]! - b.columns[0]!)
}
