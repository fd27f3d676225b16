import type { Block, ParagraphBlock, TableBlock } from '../../domain/index.js'
import { paragraphElements, withoutMarks } from './artefacts.js'
import { plainCell, tableOf } from './cells.js'
import { celledRow, celledTable, isBoxTitle, type CelledRow } from './celled-table.js'
import { normaliseParagraph } from './clean.js'
import { lineGroups } from './line-groups.js'
import { isPipedLine, pipedTable } from './piped-table.js'
import { continuedTable, isSeparatedLine, separatedTable } from './separated-table.js'

/** Ends after which a line was certainly not cut in the middle of a sentence. */
const SENTENCE_END = /[。！？：!?:][”’」』）)】》]*$/

/** A heading written the Markdown way. */
const MARKDOWN_HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/

/** One paragraph from one line, or null when nothing is left of it. */
export function paragraphOf(line: string): ParagraphBlock | null {
  const heading = line.includes('#') && line.length < 500 ? MARKDOWN_HEADING.exec(line) : null
  const text = normaliseParagraph(heading ? (heading[2] ?? '') : line)
  if (text === '') return null
  if (heading) return { kind: 'paragraph', text, headingLevel: heading[1]!.length }
  return SENTENCE_END.test(text.slice(-8)) ? { kind: 'paragraph', text } : { kind: 'paragraph', text, softEnd: true }
}

/**
 * Turns the cleaned text of a .txt or .md file into blocks: a line is a paragraph (its end soft unless it ends a sentence), lines with tabs, lines that
 * begin with a tab, bars or <p> elements are table rows where they form one. Linear in the length.
 */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let open: CelledRow[] = []
  /** Whether the last block is a tab-separated table with only empty lines behind it, which the next one may continue. */
  let continuable = false

  const addLines = (lines: readonly string[]): void => {
    for (const line of lines) {
      const paragraph = paragraphOf(line)
      if (paragraph) blocks.push(paragraph)
    }
  }
  const closeRows = (): void => {
    const table = celledTable(open)
    if (table) blocks.push(table)
    else addLines(open.flat(2))
    open = []
  }
  const addTable = (table: TableBlock, joins: boolean): void => {
    const last = blocks.at(-1)
    const joined = joins && last?.kind === 'table' ? continuedTable(last, table) : null
    if (joined) blocks.splice(-1, 1, joined)
    else blocks.push(table)
  }

  for (const group of lineGroups(withoutMarksInLines(text))) {
    const runs = runsOf(group.lines)
    for (const [at, run] of runs.entries()) {
      if (run.kind === 'celled') {
        const { before, row } = celledRow(run.lines)!
        if (before.length > 0 || isBoxTitle(row) || (open[0] && (open[0].length === 1) !== (row.length === 1))) closeRows()
        addLines(before)
        open.push(row)
        continuable = false
        continue
      }
      closeRows()
      const table = tableOfRun(run)
      if (table) addTable(table, continuable && at === 0 && run.kind === 'separated')
      else addLines(run.lines)
      continuable = table !== null && run.kind === 'separated'
    }
  }
  closeRows()
  return blocks
}

function withoutMarksInLines(text: string): string {
  return text.includes('[bookmark:') || text.includes('**') ? text.split('\n').map(withoutMarks).join('\n') : text
}

interface Run {
  readonly kind: 'plain' | 'celled' | 'separated' | 'piped' | 'elements'
  readonly lines: readonly string[]
}

/** Cuts a group into runs of lines of one kind; a celled run takes the lines around it, as cells may have lines without a tab. */
function runsOf(lines: readonly string[]): Run[] {
  const separated = lines.some(isSeparatedLine)
  if (!separated && lines.some((line) => line.startsWith('\t'))) return [{ kind: 'celled', lines }]
  const runs: { kind: Run['kind']; lines: string[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const last = runs.at(-1)
    if (last && last.kind === kind) last.lines.push(line)
    else if (kind === 'elements' && last?.kind === 'plain' && last.lines.length === 1) {
      // A box: its title on the line directly above its dumped cell.
      runs.splice(-1, 1, { kind, lines: [...last.lines, line] })
    } else runs.push({ kind, lines: [line] })
  }
  return runs
}

function kindOf(line: string): Run['kind'] {
  if (isPipedLine(line)) return 'piped'
  if (line.includes('\t')) return 'separated'
  return paragraphElements(line) ? 'elements' : 'plain'
}

function tableOfRun(run: Run): TableBlock | null {
  if (run.kind === 'separated') return separatedTable(run.lines)
  if (run.kind === 'piped') return pipedTable(run.lines)
  if (run.kind !== 'elements') return null
  return tableOf(run.lines.map((line) => [plainCell(paragraphElements(line) ?? [line], 0)]))
}
