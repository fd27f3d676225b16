import type { Block, ParagraphBlock, TableBlock } from '../../domain/index.js'
import { fieldState } from './fields.js'
import { branchOf, inlineContent, isContentsControl, type InlineContent } from './inline.js'
import { listCounter } from './list-counter.js'
import type { ListDefinitions } from './numbering.js'
import {
  headingLevelOf,
  isContentsStyle,
  isMarkDeleted,
  isMarkHidden,
  linesOf,
  paragraphBlocks,
} from './paragraph.js'
import { numberingReference, type StyleSheet } from './styles.js'
import { readTable, type CellContent } from './table.js'
import { withNumber } from './typed-number.js'
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.js'

/** Reads the children of `w:body` one after the other. */
export interface BodyReader {
  take(element: XmlElement): void
  /** All blocks, once every element was taken. */
  finish(): { readonly blocks: readonly Block[]; readonly insertions: number; readonly deletions: number }
}

/** Blocks of one container (the body, a cell, a text box) and the text whose paragraph mark was deleted, which waits for the next. */
interface Container {
  readonly blocks: Block[]
  readonly inCell: boolean
  carried: string
}

/** Elements around blocks that only wrap them. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

/** A reader of the body's accepted text (insertions in, deletions out) with automatic numbers typed in front. */
export function bodyReader(styles: StyleSheet, lists: ListDefinitions): BodyReader {
  const fields = fieldState()
  const counter = listCounter()
  const body: Container = { blocks: [], inCell: false, carried: '' }
  let insertions = 0
  let deletions = 0

  function takeOne(element: XmlElement, into: Container): void {
    const { name } = element
    if (name === 'w:p') takeParagraph(element, into)
    else if (name === 'w:tbl') {
      flush(into)
      into.blocks.push(...readTable(element, readCell))
    } else if (name === 'w:sdt') {
      if (!isContentsControl(element)) takeAll(element, into)
    } else if (name === 'mc:AlternateContent') takeAll(branchOf(element), into)
    else if (WRAPPERS.has(name)) takeAll(element, into)
  }

  function takeAll(parent: XmlElement, into: Container): void {
    for (const child of childrenOf(parent)) takeOne(child, into)
  }

  function takeParagraph(element: XmlElement, into: Container): void {
    const properties = childOf(element, 'w:pPr')
    const content = inlineContent(element, fields)
    insertions += content.insertions
    deletions += content.deletions
    if (isMarkDeleted(properties)) {
      deletions += 1
      into.carried += content.text
    } else {
      const style = styles.style(valueOf(properties, 'w:pStyle'))
      if (!isContentsStyle(style)) addParagraph(properties, content, into)
    }
    for (const box of content.boxes) takeAll(box, { ...into, carried: '' })
  }

  function addParagraph(properties: XmlElement | undefined, content: InlineContent, into: Container): void {
    const style = styles.style(valueOf(properties, 'w:pStyle'))
    const text = into.carried + content.text
    into.carried = ''
    const empty = text.trim() === ''
    // Word prints and counts a number in front of an empty paragraph, but not of one that shows nothing at all.
    if (empty && (content.hidden || isMarkHidden(properties))) return
    const found = lists.find(numberingReference(properties), style)
    const number = found ? counter.next(found.list, found.level) : null
    const lines = linesOf(text, into.inCell)
    const [first, ...rest] = lines
    if (first === undefined) return
    const numbered = number ? withNumber(number.number.trim(), number.suffix, first) : first
    into.blocks.push(...paragraphBlocks([numbered, ...rest], headingLevelOf(properties, style)))
  }

  /** Text of deleted paragraph marks with no paragraph behind it stands as a paragraph of its own. */
  function flush(into: Container): void {
    into.blocks.push(...paragraphBlocks(linesOf(into.carried, into.inCell), undefined))
    into.carried = ''
  }

  function readCell(cell: XmlElement): CellContent {
    const inside: Container = { blocks: [], inCell: true, carried: '' }
    takeAll(cell, inside)
    flush(inside)
    return {
      paragraphs: inside.blocks.filter((block): block is ParagraphBlock => block.kind === 'paragraph').map((p) => p.text),
      tables: inside.blocks.filter((block): block is TableBlock => block.kind === 'table'),
    }
  }

  return {
    take: (element) => takeOne(element, body),
    finish: () => {
      flush(body)
      return { blocks: body.blocks, insertions, deletions }
    },
  }
}
