import type { Indicator, IndicatorNature, IndicatorValue } from '../domain/index.js'
import { squeeze } from './characters.js'
import { readIndicatorValue } from './indicator-value.js'
import type { TableData } from './table-data.js'

const NAME = /^(?:主要|具体|发展|核心)?指标(?:名称|内容|项目)?$|^(?:指标)?名称$|^二级指标$|^三级指标$|^项目$|^内容$/
const UNIT = /^(?:计量)?单位$/
const NATURE = /性质|属性/
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/
const VALUE = /现状|基期|基准|目标|完成|实际|年均|累计|预期值|规划值|指标值/
/** Columns that quote another level's figures beside the plan's own. */
const OTHER_LEVEL = /(?:全国|国家|省|市|上级)(?:级)?(?:平均|指标|目标|要求|水平|标准)/
const BASELINE = /现状|基期|基准|基础值|完成|实际/
const TARGET = /目标|规划值|预期/

interface ValueColumn {
  readonly column: number
  readonly year: number | null
  readonly header: string
}

/** The columns of an indicator table, or null where the table is none: it needs a column of names and one of dated values. */
interface IndicatorColumns {
  readonly name: number
  readonly unit: number
  readonly nature: number
  readonly values: readonly ValueColumn[]
}

function findColumns(table: TableData): IndicatorColumns | null {
  const { header } = table
  const values = header
    .map((name, column) => ({ column, header: name, year: yearOf(name) }))
    .filter(
      ({ header: name, column }) =>
        column !== table.domainColumn &&
        (YEAR.test(name) || VALUE.test(name)) &&
        !NATURE.test(name) &&
        !NAME.test(name),
    )
  const name = header.findLastIndex((text, column) => NAME.test(text) && column !== table.domainColumn)
  if (name < 0 || values.length === 0) return null
  const nature = natureColumn(table)
  if (nature < 0 && values.every((value) => value.year === null)) return null
  return { name, unit: header.findIndex((text) => UNIT.test(text)), nature, values }
}

const yearOf = (header: string): number | null => {
  const match = YEAR.exec(header)
  return match ? Number(match[1]) : null
}

function natureColumn(table: TableData): number {
  const named = table.header.findIndex((name) => NATURE.test(name))
  if (named >= 0) return named
  return table.header.findIndex((_, c) => table.rows.some((row) => natureOf(row[c] ?? '') !== ''))
}

/** The cell must be the word itself: names such as 预期寿命 hold it too. */
const natureOf = (cell: string): IndicatorNature =>
  /^约束(?:性|型)?$/.test(squeeze(cell)) ? '约束性' : /^预期(?:性|型)?$/.test(squeeze(cell)) ? '预期性' : ''

/** Whether a table lists indicators with values. */
export const isIndicatorTable = (table: TableData): boolean => findColumns(table) !== null

/** Reads the rows of an indicator table; `clauseOf` gives the clause id of a body row. An empty list where it is none. */
export function readIndicators(table: TableData, clauseOf: (row: number) => string): readonly Indicator[] {
  const columns = findColumns(table)
  if (!columns) return []
  let group = ''
  return table.rows.flatMap((row, r) => {
    const { name, unit } = splitUnit(row[columns.name] ?? '', columns.unit < 0 ? null : row[columns.unit]!)
    if (name === '') return []
    // A row that only names a group (`二、民生`) stands for the domain of the rows below it.
    if (table.domainColumn < 0 && columns.values.every(({ column }) => (row[column] ?? '') === '')) {
      group = name.replace(/^[一二三四五六七八九十]{1,3}、/, '')
      return []
    }
    const read = columns.values.map((column) => ({
      ...column,
      value: readIndicatorValue(row[column.column] ?? '', column.year),
    }))
    return [
      {
        clause: clauseOf(r),
        domain: table.domainColumn < 0 ? group : (row[table.domainColumn] ?? ''),
        name,
        unit,
        baseline: baselineOf(read),
        target: targetOf(read),
        values: read.map(({ value }) => value),
        nature: columns.nature < 0 ? ('' as const) : natureOf(row[columns.nature] ?? ''),
        cells: Object.fromEntries(
          table.header.map((header, c) => [header === '' ? `第${c + 1}列` : header, (row[c] ?? '').trim()]),
        ),
      },
    ]
  })
}

type ReadColumn = ValueColumn & { readonly value: IndicatorValue }

const own = (columns: readonly ReadColumn[]): readonly ReadColumn[] => {
  const ours = columns.filter(({ header }) => !OTHER_LEVEL.test(header))
  return ours.length > 0 ? ours : columns
}

function baselineOf(columns: readonly ReadColumn[]): IndicatorValue | null {
  const ours = own(columns)
  const named = ours.find(({ header }) => BASELINE.test(header) && !TARGET.test(header))
  if (named) return named.value
  const dated = ours.filter(({ header, year }) => year !== null && !TARGET.test(header))
  const earliest = dated.reduce<ReadColumn | null>(
    (best, column) => (best === null || column.year! < best.year! ? column : best),
    null,
  )
  return earliest && ours.length > 1 ? earliest.value : null
}

function targetOf(columns: readonly ReadColumn[]): IndicatorValue | null {
  const ours = own(columns)
  const dated = ours.filter(({ header, year }) => year !== null && !BASELINE.test(header))
  const named = ours.filter(({ header }) => TARGET.test(header))
  const from = named.length > 0 ? named : dated
  const last = from.reduce<ReadColumn | null>(
    (best, column) => (best === null || (column.year ?? 0) > (best.year ?? 0) ? column : best),
    null,
  )
  return last ? last.value : null
}

/** A number in front of the name is the row's, not the indicator's; `5岁以下…` begins with a quantity. */
const ROW_NUMBER = /^(?:[0-9]{1,2}\s*[.．、](?![0-9])|[（(][0-9一二三四五六七八九十]{1,3}[）)])\s*/

/** Unit in the last bracket of a name, when it reads like one: `（1/10万）`, `(%)`, `（万亿元）`; not `（助理）` inside the name. */
function splitUnit(cell: string, column: string | null): { readonly name: string; readonly unit: string } {
  const name = cell.trim().replace(ROW_NUMBER, '')
  if (column !== null) return { name, unit: column.trim() }
  const match = /^(.+?)\s*[（(\[]\s*([^（()）\[\]]{1,12}?)\s*[)）\]]$/.exec(name)
  return match ? { name: match[1]!, unit: match[2]! } : { name, unit: '' }
}
