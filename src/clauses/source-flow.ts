import type { Block, ParagraphBlock, TableBlock } from '../domain/index.js'
import { cleanText } from './clean-text.js'
import type { FlowItem, Line } from './flow.js'
import { frameLines } from './frame-lines.js'
import { gridFromTable } from './table-grid.js'

/**
 * Turns the reader's blocks into the flow of the plan: cleaned lines, frames of one-column tables unfolded into lines, other
 * tables as grids.
 */
export function readFlow(blocks: readonly Block[]): readonly FlowItem[] {
  const frames = { next: 0 }
  const items = blocks.flatMap((block) => (block.kind === 'table' ? tableItems(block, frames) : paragraphLines(block)))
  return items.filter((item) => item.kind === 'grid' || item.text !== '')
}

function paragraphLines(block: ParagraphBlock): readonly Line[] {
  return [cleanText(block.text)].map((part) => ({
    kind: 'line' as const,
    text: part.trim(),
    softEnd: block.softEnd ?? false,
    ...(block.page === undefined ? {} : { page: block.page }),
    ...(block.headingLevel === undefined ? {} : { hint: block.headingLevel }),
  }))
}

function tableItems(block: TableBlock, frames: { next: number }): readonly FlowItem[] {
  const filled = block.rows.filter((row) => row.some((cell) => cell.paragraphs.some((text) => text.trim() !== '')))
  if (filled.length === 0) return []
  if (filled.every((row) => row.length === 1 && (block.columnCount === 1 || row[0]!.columnSpan >= block.columnCount))) {
    return frameLines(
      filled.flatMap((row) => row[0]!.paragraphs),
      frames.next++,
      block.page,
    )
  }
  return [gridFromTable(block)]
}
