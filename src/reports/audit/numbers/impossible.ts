import type { Indicator, IndicatorValue } from '../../../domain/index.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { plannedRows, type TableRow } from './table-rows.js'

/** Of two indicators the first can never be below the second: by definition, in one place and year. */
const NEVER_BELOW: readonly (readonly [RegExp, RegExp, string])[] = [
  [/(5|五)岁以下儿童死亡率/, /婴儿死亡率/, '5岁以下儿童死亡率含婴儿死亡，不应低于婴儿死亡率'],
  [/婴儿死亡率/, /新生儿死亡率/, '婴儿死亡率含新生儿死亡，不应低于新生儿死亡率'],
  [/^(?!.*健康预期)(?!.*健康期望).*(预期|期望)寿命/, /健康(预期|期望)寿命/, '健康预期寿命不应高于预期寿命'],
]

/** Shares that cannot pass one hundred percent. */
const SHARE = /(覆盖|管理|接种|达标|合格|筛查|知晓|参保|建成|签约|优良|设置)[^率]{0,4}率$|比例$|比重$|占比$/
/** Rates that may: growth, bed use. */
const MAY_PASS = /增长|增速|使用率|性别比/

const levelOf = (value: IndicatorValue | null): number | null =>
  value === null || value.comparison === 'change' || value.comparison === 'stable' ? null : value.value

/** The values of a row by year that are plain numbers. */
function byYear(row: Indicator): Map<number, number> {
  const out = new Map<number, number>()
  for (const value of row.values) {
    const level = levelOf(value)
    if (value.year !== null && level !== null && !out.has(value.year)) out.set(value.year, level)
  }
  return out
}

/** Values that cannot be: parts above their whole, shares above one hundred percent. */
export function impossibleFaults(view: PlanView): FoundFault[] {
  const rows = plannedRows(view)
  const faults: FoundFault[] = []
  const add = (entry: TableRow, other: TableRow | null, message: string): void => {
    faults.push({
      kind: 'number-conflict',
      certainty: 'certain',
      ...entry.place,
      ...(other === null ? {} : { alsoAt: [other.place] }),
      message: `${message}，建议核实`,
    })
  }
  for (const [whole, part, why] of NEVER_BELOW) {
    const of = (pattern: RegExp): TableRow | undefined => rows.find(({ row }) => pattern.test(row.name.replace(/\s/g, '')))
    const [a, b] = [of(whole), of(part)]
    if (a === undefined || b === undefined || a === b || a.row.unit !== b.row.unit) continue
    const parts = byYear(b.row)
    for (const [year, value] of byYear(a.row)) {
      const other = parts.get(year)
      if (other === undefined || value >= other) continue
      add(a, b, `${year}年数值疑似有误：${why}（${value}与${other}）`)
      break
    }
  }
  for (const entry of rows) {
    const { row } = entry
    if (!/^[%％]$/.test(row.unit.trim()) || !SHARE.test(row.name) || MAY_PASS.test(row.name)) continue
    const over = row.values.find((value) => (levelOf(value) ?? 0) > 100)
    if (over !== undefined) add(entry, null, `“${row.name}”数值${over.printed}超过100%`)
  }
  return faults
}
