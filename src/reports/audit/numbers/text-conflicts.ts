import { nameSimilarity, plannedTargets, unitScale } from '../../indicators/index.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { plannedRows } from './table-rows.js'
import { textRecords, type TextRecord } from './text-records.js'

/** Names in text and table are one indicator from here on; stricter than between two tables, text names carry more around them. */
const SAME_NAME = 0.9

const sameUnit = (a: string, b: string, name: string): boolean => {
  const [left, right] = [unitScale(a, name), unitScale(b, name)]
  return a === '' || b === '' || (left.dimension === right.dimension && left.factor === right.factor)
}

/** A number of the text that the plan's own table gives otherwise for the same year. */
function againstTable(view: PlanView, records: readonly TextRecord[]): FoundFault[] {
  const rows = plannedRows(view)
  return records.flatMap((record): FoundFault[] => {
    const match = rows.find(
      ({ row }) => nameSimilarity(record.name, row.name) >= SAME_NAME && sameUnit(record.unit, row.unit, row.name),
    )
    if (match === undefined) return []
    const year = record.year ?? view.plan.profile.targetYear
    const value = plannedTargets(match.row).find((target) => target?.year === year)
    if (value?.value == null || value.comparison === 'change' || value.comparison === 'stable') return []
    if (value.value === record.value) return []
    return [
      {
        kind: 'number-conflict',
        certainty: 'likely',
        start: record.start,
        end: record.end,
        alsoAt: [match.place],
        message: `正文“${record.name}”为${record.value}${record.unit}，指标表${year}年为${value.printed}，疑似不一致，建议核实`,
      },
    ]
  })
}

/** Two numbers for one name and year in the running text. */
function againstText(records: readonly TextRecord[], targetYear: number | null): FoundFault[] {
  const faults: FoundFault[] = []
  const first = new Map<string, TextRecord>()
  for (const record of records) {
    const key = `${record.name}|${record.unit}|${record.year ?? targetYear ?? ''}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, record)
    else if (earlier.value !== record.value && earlier.passage !== record.passage)
      faults.push({
        kind: 'number-conflict',
        certainty: 'likely',
        start: record.start,
        end: record.end,
        alsoAt: [{ start: earlier.start, end: earlier.end }],
        message: `“${record.name}”前后数值不一致（${earlier.value}${earlier.unit}与${record.value}${record.unit}），建议核实`,
      })
  }
  return faults
}

/** An indicator name, then a change of it, in running text: 人均预期寿命…提高1岁, …同比例提高. */
const CHANGE_IN_TEXT = /([\u4e00-\u9fff]{0,8}(?:寿命|率|比例|水平))(?:在20\d\d年基础上)?(提高|增加|上升|下降|降低)(\d+(?:\.\d+)?)(岁|个百分点|%)/g

/** A change the text promises for one indicator and the table for another: the two names were taken for each other. */
function swappedChanges(view: PlanView): FoundFault[] {
  const rows = plannedRows(view)
  const faults: FoundFault[] = []
  for (const passage of view.passages) {
    if (passage.kind === 'indicator' || passage.role === 'background') continue
    for (const m of passage.text.matchAll(CHANGE_IN_TEXT)) {
      const [found, name, , amount] = [m[0], m[1]!, m[2], m[3]!]
      const own = rows.find(({ row }) => nameSimilarity(name, row.name) >= SAME_NAME)
      const target = own?.row.target
      if (own === undefined || target == null || target.comparison !== 'change' || target.value !== null) continue
      const other = rows.find(
        ({ row }) => row !== own.row && row.unit === own.row.unit && row.target?.comparison === 'change' && String(row.target.value) === amount,
      )
      if (other === undefined) continue
      faults.push({
        kind: 'number-conflict',
        certainty: 'certain',
        start: passage.start + m.index,
        end: passage.start + m.index + found.length,
        alsoAt: [own.place, other.place],
        message: `正文“${found}”与指标表疑似对调：表中“${own.row.name}”为${target.printed}，“${other.row.name}”为${other.row.target!.printed}，建议核实`,
      })
    }
  }
  return faults
}

/** Numbers of the running text against the plan's own table and against each other. */
export function textNumberFaults(view: PlanView): FoundFault[] {
  const records = textRecords(view)
  return [
    ...againstTable(view, records),
    ...againstText(records, view.plan.profile.targetYear),
    ...swappedChanges(view),
  ]
}
