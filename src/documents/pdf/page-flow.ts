import type { Block, ParagraphBlock } from '../../domain/document.js'
import { takeAlignedTables } from './aligned-tables.js'
import { columnOf, placeLine, type Column } from './columns.js'
import { contentsLinesOf } from './contents-lines.js'
import type { DrawnTable } from './drawn-tables.js'
import { footnotesOf } from './footnotes.js'
import { furnitureOf } from './furniture.js'
import { joinTables } from './join-tables.js'
import { habitsOf } from './line-breaks.js'
import type { Line, PlacedLine } from './line.js'
import { mostFrequent } from './most-frequent.js'
import { paragraphsOf } from './paragraphs.js'
import { tableBlock } from './table-block.js'

/** A page with its lines outside of tables and its tables, each top to bottom. */
export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly tables: readonly DrawnTable[]
}

type FlowItem =
  { readonly kind: 'line'; readonly line: PlacedLine } | { readonly kind: 'table'; readonly table: DrawnTable }

/** Pages of one layout share their margins: size, and odd or even (margins are mirrored for binding). */
const layoutOf = (page: PageContent): string =>
  `${Math.round(page.width)}x${Math.round(page.height)}/${page.number % 2}`

function columnsOf(pages: readonly PageContent[]): Map<string, Column> {
  const lines = new Map<string, Line[]>()
  for (const page of pages) lines.set(layoutOf(page), [...(lines.get(layoutOf(page)) ?? []), ...page.lines])
  return new Map([...lines].filter(([, l]) => l.length > 0).map(([layout, l]) => [layout, columnOf(l)]))
}

/** Pages without what the layout printed, without contents and footnotes, and with tables set without lines found. */
function bodyOf(pages: readonly PageContent[]): { pages: PageContent[]; footnotes: number } {
  const furniture = furnitureOf(pages.map((p) => ({ page: p.number, height: p.height, lines: p.lines })))
  const without = (page: PageContent, drop: ReadonlySet<Line>): PageContent => ({
    ...page,
    lines: page.lines.filter((l) => !drop.has(l)),
  })
  const bare = pages.map((p) => without(p, furniture))
  const contents = contentsLinesOf(bare.flatMap((p) => p.lines))
  const bodySize = mostFrequent(bare.flatMap((p) => p.lines.map((l) => l.size))) ?? 0
  let footnotes = 0
  const body = bare.map((page) => {
    const notes = footnotesOf(page.lines, bodySize)
    footnotes += notes.count
    const kept = without(without(page, contents), notes.lines)
    const { tables, rest } = takeAlignedTables(kept.lines)
    const lines = notes.count > 0 ? rest.map((l) => (l.unmarked === undefined ? l : { ...l, text: l.unmarked })) : rest
    return { ...kept, lines, tables: [...kept.tables, ...tables] }
  })
  return { pages: body, footnotes }
}

function flowOf(pages: readonly PageContent[]): FlowItem[] {
  const columns = columnsOf(pages)
  return pages.flatMap((page) => {
    const column = columns.get(layoutOf(page))
    const items: (FlowItem & { top: number })[] = [
      ...page.lines.map((l) => ({ kind: 'line' as const, line: placeLine(l, column!), top: l.y })),
      ...page.tables.map((table) => ({ kind: 'table' as const, table, top: table.top })),
    ]
    return items.sort((a, b) => a.top - b.top)
  })
}

/**
 * The blocks of a PDF's pages in reading order, without headers, footers, page numbers, tables of contents and footnotes (their
 * number is given, so that the user can be told).
 */
export function blocksOf(pages: readonly PageContent[]): { blocks: Block[]; footnotes: number } {
  const body = bodyOf(pages)
  const flow = flowOf(body.pages)
  const habits = habitsOf(flow.flatMap((i) => (i.kind === 'line' ? [i.line] : [])))
  const blocks: Block[] = []
  let run: PlacedLine[] = []
  let table: DrawnTable | null = null
  const endRun = (): void => {
    for (const p of paragraphsOf(run, habits)) {
      const block: ParagraphBlock = { kind: 'paragraph', text: p.text, page: p.page }
      blocks.push(p.softEnd ? { ...block, softEnd: true } : block)
    }
    run = []
  }
  const endTable = (): void => {
    if (table) blocks.push(tableBlock(table))
    table = null
  }
  for (const item of flow) {
    if (item.kind === 'line') {
      endTable()
      run.push(item.line)
      continue
    }
    endRun()
    const joined: DrawnTable | null = table ? joinTables(table, item.table) : null
    if (!joined) endTable()
    table = joined ?? item.table
  }
  endRun()
  endTable()
  return { blocks, footnotes: body.footnotes }
}
