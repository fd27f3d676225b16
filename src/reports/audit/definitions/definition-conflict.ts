import type { AuditedPlan } from '../audit-input.js'
import { compareIndicators, nameSimilarity, unitScale } from '../../indicators/index.js'
import type { FoundFault } from '../finding.js'
import { plannedRows } from '../numbers/table-rows.js'
import { textRecords } from '../numbers/text-records.js'
import type { PlanView } from '../plan-view.js'
import { statementsOf } from '../statements.js'
import { announced, lacking, termLists, type TermList } from './term-lists.js'

function compareLists(list: TermList, other: TermList, where: string, source?: AuditedPlan): FoundFault | null {
  const [extra, missing] = [lacking(list.items, other.items), lacking(other.items, list.items)]
  if (missing.length === 0 || (extra.length === 0 && (list.open || other.open))) return null
  const certain = extra.length > 0
  const printed = other.items.join('、')
  return {
    kind: 'definition-conflict',
    certainty: certain ? 'certain' : 'likely',
    start: list.start,
    end: list.end,
    ...(source === undefined ? { alsoAt: [{ start: other.start, end: other.end }] } : {}),
    message: `“${list.term}”的解释与${where}疑似不一致（${where}为：${printed}），建议核实`,
    suggestion: certain ? `${extra.join('、')}→${missing.join('、')}` : `补充${missing.join('、')}`,
    ...(source === undefined
      ? {}
      : { sources: [{ plan: source.id, clause: other.passage.clause, quote: other.passage.text }] }),
  }
}

/** Explanations of one term: against the reference, against the plan's first one, and against the number the term announces. */
function listFaults(view: PlanView, reference: AuditedPlan | undefined, referenceView: PlanView | undefined): FoundFault[] {
  const own = termLists(view)
  const higher = referenceView === undefined ? [] : termLists(referenceView)
  const faults: FoundFault[] = []
  for (const [i, list] of own.entries()) {
    const above = higher.find(({ term }) => term === list.term)
    const before = own.slice(0, i).find(({ term }) => term === list.term)
    const fault =
      (above === undefined ? null : compareLists(list, above, '上位规划', reference)) ??
      (before === undefined ? null : compareLists(list, before, '前文'))
    if (fault !== null) {
      faults.push(fault)
      continue
    }
    const count = announced(list.term)
    if (count !== null && !list.open && count !== list.items.length && above === undefined)
      faults.push({
        kind: 'definition-conflict',
        certainty: 'likely',
        start: list.start,
        end: list.end,
        message: `“${list.term}”应列${count}项，实列${list.items.length}项，建议核实`,
      })
  }
  return faults
}

const SMALL_LIST = /((?:[\u4e00-\u9fff]{1,4}、)+[\u4e00-\u9fff]{1,4}?)“?([二两三四五六七八九十])(级|医)(?![\u4e00-\u9fff]*以上)/g

/** A list with its count behind it: 省、市、县、乡、村五级. */
function countFaults(view: PlanView): FoundFault[] {
  const faults: FoundFault[] = []
  for (const passage of view.passages)
    for (const m of passage.text.matchAll(SMALL_LIST)) {
      const items = m[1]!.split('、')
      const count = announced(m[2]! + m[3]!)
      if (count === null || items.length === count || items.some((item) => /和|与|及/.test(item))) continue
      if (m[3] === '级' && !items.every((item) => /[省市县区镇乡村街]/.test(item))) continue
      faults.push({
        kind: 'definition-conflict',
        certainty: 'likely',
        start: passage.start + m.index,
        end: passage.start + m.index + m[0].length,
        message: `列举${items.length}项而称“${m[2]!}${m[3]!}”，建议核实`,
      })
    }
  return faults
}

/** Letters and characters of a name, brackets and blanks left out. */
const letters = (name: string): string => name.normalize('NFKC').replace(/[()\s、,]/g, '')

/** An indicator under two names that differ in one character: 医生数, 医师数. */
function nameFaults(view: PlanView): FoundFault[] {
  const rows = plannedRows(view)
  const faults: FoundFault[] = []
  for (const record of textRecords(view))
    for (const { row, place } of rows) {
      const [a, b] = [letters(record.name), letters(row.name)]
      if (a === b || a.length !== b.length || nameSimilarity(record.name, row.name) < 0.9) continue
      const at = [...a].findIndex((character, i) => character !== b[i])
      if (a.slice(at + 1) !== b.slice(at + 1)) continue
      faults.push({
        kind: 'definition-conflict',
        certainty: 'certain',
        start: record.start,
        end: record.end,
        alsoAt: [place],
        message: `同一指标两种名称：正文“${record.name}”，指标表“${row.name}”，建议核实统一`,
        suggestion: `统一为“${row.name}”`,
      })
    }
  return faults
}

/** Units in which a row cannot be compared with the reference's row of the same indicator. */
function unitFaults(view: PlanView, reference: AuditedPlan): FoundFault[] {
  const places = new Map(plannedRows(view).map(({ row, place }) => [row.clause, place]))
  const seen = new Set<string>()
  return compareIndicators(view.plan, reference.plan).comparisons.flatMap((compared): FoundFault[] => {
    const place = places.get(compared.clause)
    if (place === undefined || compared.reference === null || seen.has(compared.clause)) return []
    const own = unitScale(compared.unit, compared.name)
    const higher = unitScale(compared.referenceUnit ?? '', compared.reference)
    if (own.dimension === 'unknown' || higher.dimension === 'unknown') return []
    if (own.dimension === higher.dimension && (own.dimension !== 'ratio' || own.factor === higher.factor)) return []
    seen.add(compared.clause)
    return [
      {
        kind: 'definition-conflict',
        certainty: 'likely',
        ...place,
        message: `“${compared.name}”单位为${compared.unit}，上位规划“${compared.reference}”为${compared.referenceUnit ?? ''}，口径疑似不一致，建议核实`,
      },
    ]
  })
}

/** A term of policy that gave way to another: what is said of it, and the word by which the reference shows that it did. */
interface Superseded {
  readonly older: RegExp
  readonly newer: string
  readonly suggestion: string
}

const SUPERSEDED: readonly Superseded[] = [
  { older: /体医融合|体医结合/, newer: '体卫融合', suggestion: '改为“体卫融合”' },
  { older: /疾病诊断相关组付费/, newer: '疾病诊断相关分组付费', suggestion: '改为“疾病诊断相关分组付费”' },
  {
    older: /计划生育目标管理责任制|有计划地生育|计划生育基本国策/,
    newer: '三孩',
    suggestion: '按实施三孩生育政策及配套支持措施的口径改写',
  },
]

/** Terms the reference has given up, told only where it writes the newer one and not the older; one finding a term. */
function supersededFaults(view: PlanView, reference: AuditedPlan): FoundFault[] {
  const higher = reference.plan.text
  return SUPERSEDED.flatMap(({ older, newer, suggestion }): FoundFault[] => {
    if (older.test(higher) || !higher.includes(newer)) return []
    const places = view.passages
      .flatMap(statementsOf)
      .filter(({ text }) => older.test(text))
      .map(({ start, end }) => ({ start, end }))
    const first = places[0]
    if (first === undefined) return []
    const found = older.exec(view.plan.text.slice(first.start, first.end))![0]
    return [
      {
        kind: 'definition-conflict',
        certainty: 'likely',
        ...first,
        alsoAt: places,
        message: `“${found}”疑为旧口径${places.length > 1 ? `（共${places.length}处）` : ''}，上位规划用“${newer}”，建议核实`,
        suggestion,
      },
    ]
  })
}

const SHORT_MEMBERS = /((?:[\u4e00-\u9fff]、){2,}[\u4e00-\u9fff])([\u4e00-\u9fff]{4})/g

/** Lists of single characters before one head: 防、治、管整体融合 beside 防、治、康、管整体融合. */
function memberFaults(view: PlanView, reference: AuditedPlan, referenceView: PlanView): FoundFault[] {
  const higher = new Map<string, { members: string; clause: string; quote: string }>()
  for (const passage of referenceView.passages)
    for (const m of passage.text.matchAll(SHORT_MEMBERS))
      higher.set(m[2]!, { members: m[1]!, clause: passage.clause, quote: passage.text })
  const faults: FoundFault[] = []
  for (const passage of view.passages)
    for (const m of passage.text.matchAll(SHORT_MEMBERS)) {
      const above = higher.get(m[2]!)
      if (above === undefined || above.members === m[1]) continue
      const missing = lacking(above.members.split('、'), m[1]!.split('、'))
      if (missing.length === 0) continue
      faults.push({
        kind: 'definition-conflict',
        certainty: 'likely',
        start: passage.start + m.index,
        end: passage.start + m.index + m[0].length,
        message: `上位规划为“${above.members}${m[2]!}”，此处疑少“${missing.join('、')}”，建议核实`,
        sources: [{ plan: reference.id, clause: above.clause, quote: above.quote }],
      })
    }
  return faults
}

/** definition-conflict: one term, name or unit that means two things, in the draft or between draft and reference. */
export function definitionConflicts(
  view: PlanView,
  reference: AuditedPlan | undefined,
  referenceView: PlanView | undefined,
): FoundFault[] {
  return [
    ...listFaults(view, reference, referenceView),
    ...countFaults(view),
    ...nameFaults(view),
    ...(reference === undefined || referenceView === undefined
      ? []
      : [
          ...unitFaults(view, reference),
          ...supersededFaults(view, reference),
          ...memberFaults(view, reference, referenceView),
        ]),
  ]
}
