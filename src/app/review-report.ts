import {
  type AuditFinding,
  type Clause,
  indicatorText,
  type Plan,
  type PlanSummary,
  type QueueFilters,
  type ReviewRow,
  type RoundView,
} from '../domain/index.js'
import type { ReportClause, ReportFinding, ReportPlan, ReportRow, ReportRun, ReviewReport } from '../exports/index.js'
import type { App } from './create-app.js'

/** What a written review is made from. */
export interface ReviewMaterial {
  readonly reference: ReportPlan
  readonly draft: ReportPlan
  /** The round that led to the draft; null for a first version. */
  readonly round: RoundView | null
  readonly plan: Plan
  readonly referencePlan: Plan
  /** The rows to be written, in their order. */
  readonly rows: readonly ReviewRow[]
  readonly indicators: ReviewReport['indicators']
  readonly findings: readonly AuditFinding[]
  /** Title of another plan a finding points to. */
  titleOf(plan: string): string
  readonly run: ReportRun
}

/** How a report names a plan of the workspace. */
export function reportPlan(p: Pick<PlanSummary, 'profile' | 'name' | 'fileName' | 'sha256'>): ReportPlan {
  return { level: p.profile.level, title: p.profile.title || p.name, fileName: p.fileName, sha256: p.sha256 }
}

/** What to do about a partial answer that lacks no words, by the code of its reason. */
const SUGGESTED_FOR: Readonly<Record<string, string>> = {
  'indicator-weaker': '建议核对目标值，与参照规划衔接',
  'indicator-not-comparable': '建议统一口径后与参照规划衔接',
  'number-weaker': '建议核对数值，与参照规划衔接',
  'only-goal': '建议在任务部分写明具体举措',
}

/** What to do about a measure: where to put it, what to add, or what to look at; '' where nothing is to be done. */
function suggestionOf({ coverage, place, decision, measure }: ReviewRow, units: ReadonlyMap<string, string>): string {
  const verdict = decision?.verdict ?? (measure.scope === 'local' ? coverage.verdict : 'not-applicable')
  if (verdict === 'partial' && coverage.missing.length > 0) return `建议补充：${coverage.missing.join('；')}`
  if (verdict === 'partial')
    return [...new Set(coverage.reasons.flatMap((r) => SUGGESTED_FOR[r.code] ?? []))].join('；')
  // What nobody has looked at yet: a reviewer who confirms the verdict has seen to it.
  if (verdict === 'covered' && !decision?.verdict)
    return coverage.reasons.flatMap((r) => (r.code === 'check-part' ? r.message : [])).join('；')
  if (verdict !== 'omitted') return ''
  const where = place && units.get(place.unit)
  return where ? `建议在“${where}”中补充该项举措` : '建议补充该项举措'
}

/** Puts a review into the form the writers of Word, Excel and HTML take. */
export function buildReviewReport(m: ReviewMaterial): ReviewReport {
  const clauses = new Map(m.plan.clauses.map((c) => [c.id, c]))
  const units = new Map(m.plan.units.map((u) => [u.id, `${u.number}${u.title}`]))
  const rowsIn = (plan: Plan): ReadonlyMap<string, string> =>
    new Map(plan.indicators.map((i) => [i.clause, indicatorText(i)]))
  const [ownRows, referenceRows] = [rowsIn(m.plan), rowsIn(m.referencePlan)]
  const printed = (measure: string): Pick<ReportRow, 'printed'> => {
    const text = referenceRows.get(measure)
    return text ? { printed: text } : {}
  }
  const placed = (c: Clause): ReportClause => ({
    text: ownRows.get(c.id) || c.text,
    path: c.path,
    ...(c.page === undefined ? {} : { page: c.page }),
  })
  const placesOf = (ids: readonly string[]): ReportClause[] => ids.flatMap((id) => clauses.get(id) ?? []).map(placed)
  const outcomeOf = (measure: string): Pick<ReportRow, 'outcome'> => {
    const outcome = m.round?.outcome[measure]
    return outcome ? { outcome } : {}
  }
  const row = (r: ReviewRow): ReportRow => ({
    ...outcomeOf(r.measure.id),
    ...printed(r.measure.id),
    measure: r.measure,
    coverage: r.coverage,
    evidence: placesOf(r.coverage.evidence.map((e) => e.clause)),
    suggestion: suggestionOf(r, units),
    decision: r.decision,
  })
  const finding = (f: AuditFinding): ReportFinding => ({
    finding: f,
    places: placesOf(f.clauses),
    sources: (f.sources ?? []).map((s) => ({ planTitle: m.titleOf(s.plan), quote: s.quote })),
  })
  return {
    reference: m.reference,
    draft: m.draft,
    ...(m.round
      ? { round: { earlier: reportPlan(m.round.earlier), changedClauses: m.round.changedClauses.length } }
      : {}),
    rows: m.rows.map(row),
    indicators: m.indicators,
    findings: m.findings.map(finding),
    run: m.run,
  }
}

const VERDICT = { covered: '覆盖', partial: '部分覆盖', omitted: '未覆盖', 'not-applicable': '不适用' } as const
const SCOPE = { local: '地方应落实', national: '国家层面', conditional: '视条件' } as const
const KIND = { measure: '任务举措', box: '专栏', indicator: '指标' } as const
const REVIEWED = { yes: '已审', no: '未审', stale: '待复核' } as const

/** The filters in force in Chinese, one each; empty when everything is shown. */
export function filterWords(f: QueueFilters): string[] {
  const list = (name: string, words: readonly string[] | undefined): string[] =>
    words === undefined ? [] : [`${name}：${words.join('、')}`]
  return [
    ...list(
      '结论',
      f.verdict?.map((v) => VERDICT[v]),
    ),
    ...list('章节', f.chapter),
    ...list('任务', f.task),
    ...list(
      '适用范围',
      f.scope?.map((s) => SCOPE[s]),
    ),
    ...list(
      '类别',
      f.kind?.map((k) => KIND[k]),
    ),
    ...list('审查状态', f.reviewed === undefined ? undefined : [REVIEWED[f.reviewed]]),
    ...(f.minConfidence === undefined ? [] : [`置信度不低于 ${f.minConfidence}`]),
    ...(f.maxConfidence === undefined ? [] : [`置信度不高于 ${f.maxConfidence}`]),
    ...(f.text === undefined ? [] : [`包含文字：${f.text}`]),
  ]
}

/** Everything needed to get the same result again. */
export async function reportRun(app: App, filters: QueueFilters, generatedAt: string): Promise<ReportRun> {
  const judge = await app.stages.judge()
  return {
    toolVersion: app.version,
    model: await app.stages.model(),
    generatedAt,
    filters: filterWords(filters),
    settings: [{ name: '判定模型', value: judge.sha256 }],
  }
}
