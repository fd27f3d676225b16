import { parsePlan } from '../../src/clauses/index.js'
import type { Block, ParagraphBlock, Plan, PlanDocument, TableBlock } from '../../src/domain/index.js'

/** A document of the given blocks, as a reader would give it. */
export function documentOf(blocks: readonly Block[]): PlanDocument {
  return { fileName: 'plan.txt', format: 'txt', sha256: '0'.repeat(64), byteLength: 1, blocks, notes: [] }
}

/** A line of a text dump; `#`, `##` in front give it a source level. */
export function line(text: string): ParagraphBlock {
  const hash = /^(#+) /.exec(text)
  if (hash) return { kind: 'paragraph', text: text.slice(hash[0].length), headingLevel: hash[1]!.length }
  return { kind: 'paragraph', text, softEnd: true }
}

/** A table from rows of `|`-parted cells; `^` is a cell merged with the one above, `<` one merged with the one before. */
export function table(...rows: readonly string[]): TableBlock {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  const span = (r: number, c: number, dr: number, dc: number, mark: string): number => {
    let n = 1
    while (cells[r + n * dr]?.[c + n * dc] === mark) n++
    return n
  }
  return {
    kind: 'table',
    columnCount: Math.max(...cells.map((row) => row.length)),
    rows: cells.map((row, r) =>
      row.flatMap((text, column) =>
        text === '^' || text === '<'
          ? []
          : [
              {
                paragraphs: text === '' ? [] : text.split('/n'),
                column,
                columnSpan: span(r, column, 0, 1, '<'),
                rowSpan: span(r, column, 1, 0, '^'),
              },
            ],
      ),
    ),
  }
}

/** Parses lines and tables as one plan. */
export const parse = (...blocks: readonly (string | Block)[]): Plan =>
  parsePlan(documentOf(blocks.map((block) => (typeof block === 'string' ? line(block) : block))))

/** The outline as indented lines `level kind number title`. */
export const outline = (plan: Plan): readonly string[] =>
  plan.units.map((unit) => `${unit.level} ${unit.kind} ${unit.number}|${unit.title}`)
