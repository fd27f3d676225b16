import { squeeze } from './characters.js'
import type { Grid } from './flow.js'

/** A grid read as data. */
export interface TableData {
  /** One name a column, without blanks; two header levels put together where the lower one alone would not be unique. */
  readonly header: readonly string[]
  /** Body rows; empty cells of the leading columns filled down. */
  readonly rows: readonly (readonly string[])[]
  /** Index of each body row in the grid's rows. */
  readonly gridRows: readonly number[]
  /** Width of the leading part of the table that was filled down. */
  readonly domainColumn: number
}

const DOMAIN = /^(?:领域|类别|分类|类型|指标类型|指标类别|维度|方面|一级指标|板块|大类|项目类别|领域分类)$/

/** Reads header and body of a grid: repeated headers (a table that runs over pages) are dropped, merged domain cells filled down. */
export function readTable(grid: Grid): TableData {
  const header = readHeader(grid)
  const printed = new Set(grid.rows.slice(0, grid.headerRows).map(rowKey))
  const gridRows: number[] = []
  for (let i = grid.headerRows; i < grid.rows.length; i++)
    if (!printed.has(rowKey(grid.rows[i]!)) && !isNote(grid.rows[i]!)) gridRows.push(i)
  const domainColumn = header.findIndex((name) => DOMAIN.test(name))
  const body = gridRows.map((i) => grid.rows[i]!.map((cell) => cell.trim()))
  const rows = domainColumn < 0 ? body : fillDown(body, domainColumn)
  return { header, rows, gridRows, domainColumn }
}

/** A last row over all columns that explains the table (`注：…`) is no data. */
const isNote = (row: readonly string[]): boolean => {
  const filled = row.filter((cell) => cell !== '')
  return filled.length === 1 && /^(?:备?注|说明|\*|资料来源|数据来源)\s*\d?\s*[：:.、]/.test(filled[0]!)
}

const rowKey = (cells: readonly string[]): string => cells.map(squeeze).join('\t')

function readHeader(grid: Grid): readonly string[] {
  if (grid.headerRows === 0) return (grid.rows[0] ?? []).map(() => '')
  const levels = grid.rows.slice(0, grid.headerRows).map((row) => row.map(squeeze))
  const leaves = levels[0]!.map((_, c) => levels.map((level) => level[c]!).findLast((name) => name !== '') ?? '')
  return leaves.map((leaf, c) => {
    if (leaves.indexOf(leaf) === leaves.lastIndexOf(leaf)) return leaf
    const parent = spanningName(levels[0]!, c)
    return parent === leaf ? leaf : parent + leaf
  })
}

const spanningName = (level: readonly string[], column: number): string =>
  level.slice(0, column + 1).findLast((name) => name !== '') ?? ''

/**
 * Fills an empty domain cell from above. A merged cell whose two lines a text dump printed on two rows (`健康`, `生活`) is put
 * together again where the table's other domains are longer.
 */
function fillDown(rows: readonly (readonly string[])[], column: number): readonly (readonly string[])[] {
  const domains = rows.map((row) => squeeze(row[column]!))
  const split = splitDomains(domains)
  let current = ''
  return rows.map((row, r) => {
    const joined = split.get(r)
    if (joined !== undefined) current = joined
    else if (domains[r] !== '') current = domains[r]!
    return row.map((cell, c) => (c === column ? current : cell))
  })
}

/** Longest piece of a domain cell cut in two: its lines are as wide as the narrow column. */
const LONGEST_PIECE = 2

function splitDomains(domains: readonly string[]): ReadonlyMap<number, string> {
  const joined = new Map<number, string>()
  const whole = domains.filter((domain) => domain.length > LONGEST_PIECE)
  if (whole.length === 0) return joined
  for (let r = 0; r + 1 < domains.length; r++) {
    const [first, second] = [domains[r]!, domains[r + 1]!]
    if (first === '' || second === '' || first.length > LONGEST_PIECE || second.length > LONGEST_PIECE) continue
    joined.set(r, first + second)
    joined.set(r + 1, first + second)
    r++
  }
  return joined
}
