import type { Block } from '../../domain/index.js'
import { listCounter } from '../docx/list-counter.js'
import type { ListInstance } from '../docx/numbering.js'
import { isContentsName, linesOf, paragraphBlocks } from '../docx/paragraph.js'
import { withNumber } from '../docx/typed-number.js'
import type { DocParagraph } from './doc-paragraphs.js'
import { docTable, type DocRow } from './doc-table.js'
import { SPRM, sprmValue } from './sprms.js'

/** Outline level that means body text. */
const BODY_LEVEL = 9

/** Turns the paragraphs and cells of a .doc into blocks, with automatic numbers typed in front. */
export function docBlocks(paragraphs: readonly DocParagraph[], lists: ReadonlyMap<number, ListInstance>): Block[] {
  const blocks: Block[] = []
  const counter = listCounter()
  let rows: DocRow[] = []
  let cells: string[][] = []
  let cell: string[] = []

  function closeTable(): void {
    const table = rows.length > 0 ? docTable(rows) : null
    if (table) blocks.push(table)
    rows = []
    cells = []
    cell = []
  }

  for (const paragraph of paragraphs) {
    const inTable = sprmValue(paragraph.sprms, SPRM.inTable) === 1
    if (!inTable) closeTable()
    if (inTable && sprmValue(paragraph.sprms, SPRM.rowEnd) === 1) {
      rows.push({ cells, sprms: paragraph.sprms })
      cells = []
      continue
    }
    const lines = numberedLines(paragraph, inTable)
    if (!inTable) blocks.push(...paragraphBlocks(lines, headingLevel(paragraph)))
    else {
      cell.push(...lines)
      if (!paragraph.endsCell) continue
      cells.push(cell)
      cell = []
    }
  }
  closeTable()
  return blocks

  function numberedLines(paragraph: DocParagraph, inTable: boolean): string[] {
    const empty = paragraph.text.trim() === ''
    if (isContentsName(paragraph.styleName) || (empty && paragraph.hidden)) return []
    const list = lists.get(sprmValue(paragraph.sprms, SPRM.listIndex) ?? 0)
    const level = sprmValue(paragraph.sprms, SPRM.listLevel) ?? 0

    const number = list?.levels.has(level) ? counter.next(list, level) : null
    const [first, ...rest] = linesOf(paragraph.text, inTable)
    if (first === undefined) return []
    return [number ? withNumber(number.number.trim(), number.suffix, first) : first, ...rest]
  }
}

function headingLevel(paragraph: DocParagraph): number | undefined {
  const level = sprmValue(paragraph.sprms, SPRM.outlineLevel)
  if (level !== undefined) return level >= 0 && level < BODY_LEVEL ? level + 1 : undefined
  const named = /^(?:heading|标题) ?([1-9])$/.exec(paragraph.styleName)?.[1]
  return named === undefined ? undefined : Number(named)
}
