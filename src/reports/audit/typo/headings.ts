import type { Clause, OutlineUnit } from '../../../domain/index.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'

const bare = (text: string): string => text.replace(/[\s，。；：、！？“”（）()]/g, '')

/** Names of parts that rightly recur at every level. */
const RECURRING = /^(指导思想|基本原则|总体要求|主要目标|发展目标|主要任务|重点任务|保障措施|组织实施|附件|其他)$/

/** Numbering faults of the outline, a section that bears its chapter's title, a heading whose first sentence only repeats it. */
export function headingFaults(view: PlanView): FoundFault[] {
  const { units, clauses, numbering } = view.plan
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const faults: FoundFault[] = []
  for (const note of numbering) {
    const unit = byId.get(note.unit)
    if (unit === undefined) continue
    faults.push({
      kind: 'typo',
      certainty: note.kind === 'mixed-style' ? 'likely' : 'certain',
      ...unit.heading,
      message: `编号疑似有误：${note.message}`,
      ...(note.expected === '' ? {} : { suggestion: `${note.found}→${note.expected}` }),
    })
  }
  const firstOf = new Map<string, Clause>()
  for (const clause of clauses) if (!firstOf.has(clause.unit)) firstOf.set(clause.unit, clause)
  for (const unit of units) {
    const title = bare(unit.title)
    if (title === '' || unit.kind === 'front' || unit.kind === 'table') continue
    const above = parentsOf(unit, byId).find((parent) => parent.kind !== 'front' && bare(parent.title) === title)
    if (above !== undefined && !RECURRING.test(title))
      faults.push({
        kind: 'typo',
        certainty: 'certain',
        ...unit.heading,
        alsoAt: [above.heading],
        message: '标题与上级标题疑似相同，建议核实是否漏改',
      })
    const first = firstOf.get(unit.id)
    if (first !== undefined && unit.number !== '' && first.span.start >= unit.heading.end && bare(first.text) === title)
      faults.push({
        kind: 'typo',
        certainty: 'certain',
        ...first.span,
        alsoAt: [unit.heading],
        message: '标题在正文首句疑似原样重复，建议核实',
      })
  }
  return faults
}

/** Titles further up than this are not compared: no plan is nested so deep, a hostile one may be. */
const DEEPEST = 8

function parentsOf(unit: OutlineUnit, byId: ReadonlyMap<string, OutlineUnit>): OutlineUnit[] {
  const out: OutlineUnit[] = []
  for (let at = unit.parent; at !== null && out.length < DEEPEST; ) {
    const parent = byId.get(at)
    if (parent === undefined) break
    out.push(parent)
    at = parent.parent
  }
  return out
}
