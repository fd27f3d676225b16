import type { Block } from '../../domain/index.js'
import { paragraphOf } from '../text/text-blocks.js'
import { headingLevel, isBlock } from './elements.js'
import { htmlTable, type HtmlTable } from './html-table.js'
import { listNumbers } from './list-numbers.js'

/** Takes the visible elements and texts of a page in order and gives its blocks. */
export interface HtmlFlow {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
  lineBreak(): void
  finish(): Block[]
}

/** An empty page. */
export function htmlFlow(): HtmlFlow {
  const blocks: Block[] = []
  const tables: HtmlTable[] = []
  const lists = listNumbers()
  let line = ''
  let level: number | undefined

  function endLine(): void {
    const paragraph = paragraphOf(unwrapped(line))
    line = ''
    if (paragraph) add({ ...paragraph, ...(level === undefined ? {} : { headingLevel: level }) })
  }

  function add(block: Block): void {
    const table = tables.at(-1)
    if (table) table.add(block)
    else blocks.push(block)
  }

  return {
    open: (name, attributes) => {
      if (name === 'table') {
        endLine()
        tables.push(htmlTable())
      } else if (name === 'tr' || name === 'td' || name === 'th') {
        endLine()
        if (name === 'tr') tables.at(-1)?.row()
        else tables.at(-1)?.cell(attributes)
      } else if (isBlock(name)) {
        endLine()
        level = headingLevel(name) ?? level
        line = lists.open(name, attributes)
      }
    },
    close: (name) => {
      if (name === 'table') {
        endLine()
        for (const block of tables.pop()?.finish() ?? []) add(block)
      } else if (name === 'tr' || name === 'td' || name === 'th') endLine()
      else if (isBlock(name)) {
        endLine()
        if (headingLevel(name) !== undefined) level = undefined
        lists.close(name)
      }
    },
    text: (text) => {
      line += text
    },
    lineBreak: endLine,
    finish: () => {
      endLine()
      while (tables.length > 0) for (const block of tables.pop()!.finish()) add(block)
      return blocks
    },
  }
}


/** A line end in the source is a blank, and none between Chinese characters, which know no blanks. */
function unwrapped(line: string): string {
  const single = line.replace(/\s+/g, (blank) => (blank.includes('\n') ? '\n' : ' '))
  return single.replace(/(?<=[^\u0020-\u007E])\n(?=[^\u0020-\u007E])/g, '').replaceAll('\n', ' ')
}
