import { readDocument, type ReadOptions } from '../../src/documents/read-document.js'
import type { Block, TableBlock } from '../../src/domain/index.js'

/** Reads bytes or a text as a file of this name. */
export async function blocksOf(content: Uint8Array | string, name = '草案.docx', options: ReadOptions = {}): Promise<readonly Block[]> {
  return (await readDocument(Buffer.from(content), name, options)).blocks
}

/** Paragraphs as their text, tables as rows of `a|b`. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : rowsOf(block)))
}

/** Rows as `column[cSpan][rSpan]:text|…`, paragraphs of a cell joined by `/`. */
export function rowsOf(table: TableBlock): string[] {
  return table.rows.map((row) =>
    row
      .map((cell) => {
        const spans = `${cell.columnSpan > 1 ? `c${cell.columnSpan}` : ''}${cell.rowSpan > 1 ? `r${cell.rowSpan}` : ''}`
        return `${cell.column}${spans}:${cell.paragraphs.join('/')}`
      })
      .join('|'),
  )
}
