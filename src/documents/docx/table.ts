import type { TableBlock, TableCell } from '../../domain/index.js'
import { MAX_TABLE_COLUMNS } from '../limits.js'
import { childOf, childrenOf, integerOf, valueOf, type XmlElement } from './xml.js'

/** A cell's own texts and the tables inside it, as the body reader gives them. */
export interface CellContent {
  readonly paragraphs: readonly string[]
  readonly tables: readonly TableBlock[]
}

interface OpenCell {
  paragraphs: readonly string[]
  readonly column: number
  readonly columnSpan: number
  rowSpan: number
}

/** Elements around rows or cells that only wrap them. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

/**
 * Reads a `w:tbl`: gridSpan and vMerge (and the older hMerge) become spans, deleted rows and cells are left out. Tables inside cells follow
 * the table as tables of their own; a table that only held others is left out.
 */
export function readTable(element: XmlElement, readCell: (cell: XmlElement) => CellContent): TableBlock[] {
  const rows: OpenCell[][] = []
  const nested: TableBlock[] = []
  /** For each column the cell that a vMerge there continues. */
  let above = new Map<number, OpenCell>()
  for (const row of unwrapped(element, 'w:tr')) {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del')) continue
    const cells: OpenCell[] = []
    const merged = new Map<number, OpenCell>()
    let column = spanOf(valueOf(properties, 'w:gridBefore'), 0)
    for (const cell of unwrapped(row, 'w:tc')) {
      const cellProperties = childOf(cell, 'w:tcPr')
      if (childOf(cellProperties, 'w:cellDel')) continue
      const columnSpan = spanOf(valueOf(cellProperties, 'w:gridSpan'), 1)
      const content = readCell(cell)
      nested.push(...content.tables)
      const last = cells.at(-1)
      const origin = above.get(column)
      if (isContinued(cellProperties, 'w:hMerge') && last) {
        cells.splice(-1, 1, { ...last, columnSpan: last.columnSpan + columnSpan })
      } else if (isContinued(cellProperties, 'w:vMerge') && origin) {
        origin.rowSpan += 1
        // Text in a covered cell is not printed by Word.
        merged.set(column, origin)
      } else {
        const open: OpenCell = { paragraphs: content.paragraphs, column, columnSpan, rowSpan: 1 }
        cells.push(open)
        if (childOf(cellProperties, 'w:vMerge')) merged.set(column, open)
      }
      column += columnSpan
    }
    above = merged
    rows.push(cells)
  }
  const columnCount = Math.max(0, ...rows.flat().map((cell) => cell.column + cell.columnSpan))
  const filled = rows.some((cells) => cells.some((cell) => cell.paragraphs.length > 0))
  if (!filled || columnCount === 0 || columnCount > MAX_TABLE_COLUMNS) return nested
  const table: TableBlock = { kind: 'table', rows: rows satisfies (readonly TableCell[])[], columnCount }
  return [table, ...nested]
}

/** A `w:vMerge` without a value continues; with `restart` it begins. */
function isContinued(properties: XmlElement | undefined, name: string): boolean {
  const merge = childOf(properties, name)
  return merge !== undefined && (merge.attributes['val'] ?? 'continue') === 'continue'
}

function spanOf(text: string | undefined, least: number): number {
  return Math.min(Math.max(integerOf(text) ?? least, least), MAX_TABLE_COLUMNS)
}

function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return WRAPPERS.has(child.name) ? unwrapped(child, name) : []
  })
}
