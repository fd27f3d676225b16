import type { TableBlock, TableCell } from '../../domain/index.js'
import { tableOf } from '../text/cells.js'
import { SPRM, type Sprm } from './sprms.js'

/** A row as it is read: the texts of its cells and the modifiers of its end. */
export interface DocRow {
  readonly cells: readonly (readonly string[])[]
  readonly sprms: readonly Sprm[]
}

/** How a cell is merged with the one above. */
type Merge = 'none' | 'first' | 'continued'

interface RowShape {
  /** Left edges and the last right edge, in twentieths of a point. */
  readonly edges: readonly number[]
  readonly merges: readonly Merge[]
}

/** Bytes of a cell's description (TC80) and the two bits of its vertical merge ([MS-DOC] 2.9.316). */
const CELL_SIZE = 20
const VERTICAL_SHIFT = 5

/** Edges closer than this, in twentieths of a point, are one: rows are drawn by hand. */
const SAME_EDGE = 20

/** Builds a table from its rows: columns from the edges of all rows, spans from edges and vertical merges. */
export function docTable(rows: readonly DocRow[]): TableBlock | null {
  const shapes = rows.map(shapeOf)
  const edges = commonEdges(shapes)
  const columnAt = (edge: number | undefined, fallback: number): number => {
    const found = edge === undefined ? -1 : edges.findIndex((known) => Math.abs(known - edge) <= SAME_EDGE)
    return found < 0 ? fallback : found
  }
  let above = new Map<number, { rowSpan: number }>()
  const read = rows.map((row, at) => {
    const shape = shapes[at]!
    const merged = new Map<number, { rowSpan: number }>()
    const cells: (TableCell & { rowSpan: number })[] = []
    for (const [index, paragraphs] of row.cells.entries()) {
      const column = columnAt(shape.edges[index], index)
      const columnSpan = Math.max(1, columnAt(shape.edges[index + 1], column + 1) - column)
      const merge = shape.merges[index] ?? 'none'
      const origin = merge === 'continued' ? above.get(column) : undefined
      if (origin) {
        origin.rowSpan += 1
        merged.set(column, origin)
        continue
      }
      const cell = { paragraphs, column, columnSpan, rowSpan: 1 }
      cells.push(cell)
      if (merge !== 'none') merged.set(column, cell)
    }
    above = merged
    return cells
  })
  return tableOf(read)
}

function shapeOf(row: DocRow): RowShape {
  const operand = row.sprms.findLast((sprm) => sprm.code === SPRM.tableCells)?.operand
  if (!operand || operand.length < 1) return { edges: [], merges: [] }
  const count = operand.readUInt8(0)
  const edges: number[] = []
  const merges: Merge[] = []
  for (let index = 0; index <= count && 1 + index * 2 + 2 <= operand.length; index += 1) edges.push(operand.readInt16LE(1 + index * 2))
  const start = 1 + (count + 1) * 2
  for (let index = 0; index < count && start + index * CELL_SIZE + 2 <= operand.length; index += 1) {
    merges.push(mergeOf((operand.readUInt16LE(start + index * CELL_SIZE) >> VERTICAL_SHIFT) & 3))
  }
  for (const sprm of row.sprms) {
    if (sprm.code === SPRM.cellVerticalMerge && sprm.operand.length >= 2) merges[sprm.operand.readUInt8(0)] = mergeOf(sprm.operand.readUInt8(1))
  }
  return { edges, merges }
}

function mergeOf(bits: number): Merge {
  return bits === 3 ? 'first' : bits === 1 ? 'continued' : 'none'
}

function commonEdges(shapes: readonly RowShape[]): number[] {
  const all = shapes.flatMap((shape) => shape.edges).sort((a, b) => a - b)
  return all.filter((edge, at) => at === 0 || edge - all[at - 1]! > SAME_EDGE)
}
