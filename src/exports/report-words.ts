import type { FindingKind, IndicatorValue, IndicatorVerdict, ReviewVerdict, RoundOutcome } from '../domain/index.js'
import type { ReportClause, ReportPlan, ReportRow } from './report-model.js'

/** Verdicts as reviewers read them; what the program alone says is 疑似. */
export const VERDICT_WORDS: Readonly<Record<ReviewVerdict, string>> = {
  covered: '覆盖',
  partial: '部分覆盖',
  omitted: '未覆盖',
  'not-applicable': '不适用',
}

export const FINDING_WORDS: Readonly<Record<FindingKind, string>> = {
  'verbatim-copy': '疑似雷同',
  'self-duplicate': '疑似重复',
  'scope-leftover': '疑似层级表述遗留',
  'foreign-place': '疑似外地地名',
  'number-conflict': '疑似数据不一致',
  'definition-conflict': '疑似口径不一致',
  typo: '疑似文字差错',
}

export const INDICATOR_WORDS: Readonly<Record<IndicatorVerdict, string>> = {
  meets: '达到',
  weaker: '疑似低于',
  'not-comparable': '不可比',
  'no-reference': '上位规划无此项',
}

/** How tables call what comes from the reference: 国家 as offices are used to, 上位 where a province or a city is the reference. */
export const higherWord = (reference: ReportPlan): string => (reference.level === 'nation' ? '国家' : '上位')

/** What became of a measure in the next round (采纳情况). */
export const OUTCOME_WORDS: Readonly<Record<RoundOutcome, string>> = {
  broken: '新出现',
  open: '未采纳',
  improved: '部分采纳',
  fixed: '已采纳',
  kept: '不变',
}

/**
 * The verdict that counts: the reviewer's, else 不适用 for a measure not asked of a local plan, else the program's.
 */
export function verdictInForce(row: ReportRow): ReviewVerdict {
  if (row.decision?.verdict) return row.decision.verdict
  return row.measure.scope === 'local' ? row.coverage.verdict : 'not-applicable'
}

/** The verdict with who gave it: `未覆盖（已审）`, `疑似未覆盖`, `不适用（国家层面事项）`. */
export function verdictText(row: ReportRow): string {
  const verdict = verdictInForce(row)
  if (row.decision?.verdict) return `${VERDICT_WORDS[verdict]}${row.decision.stale ? '（待复核）' : ''}`
  if (verdict === 'not-applicable') return `不适用${row.measure.scopeReason ? `（${row.measure.scopeReason}）` : ''}`
  return verdict === 'omitted' ? '疑似未覆盖' : VERDICT_WORDS[verdict]
}

/** The reviewer's conclusion: verdict, reason, name; `未审` while nobody has decided. */
export function conclusionText(row: ReportRow): string {
  const { decision } = row
  if (!decision?.verdict) return '未审'
  const parts = [VERDICT_WORDS[decision.verdict], decision.reason].filter((p) => p !== '')
  const stale = decision.stale ? '；原文已变，待复核' : ''
  return `${parts.join('：')}${decision.reviewer ? `（${decision.reviewer}）` : ''}${stale}`
}

/** The text of a measure as it is printed. */
export function measureText(row: ReportRow): string {
  return row.printed ?? row.measure.text
}

/** Where a clause stands: `二、主要任务 > （一）…，第 5 页`; '' when nothing is known. */
export function placeText(clause: ReportClause): string {
  const page = clause.page === undefined ? '' : `第${clause.page}页`
  return [clause.path.join(' > '), page].filter((p) => p !== '').join('，')
}

/** The text of a clause with its place in brackets behind it. */
export function clauseText(clause: ReportClause): string {
  const place = placeText(clause)
  return place === '' ? clause.text : `${clause.text}（${place}）`
}

/** A value with its year as printed: `85（2025年）`; `—` for none. */
export function valueText(value: IndicatorValue | null): string {
  if (!value) return '—'
  return value.year === null ? value.printed : `${value.printed}（${value.year}年）`
}

/** A share of a whole in per cent with one decimal; `—` of nothing. */
export function shareText(count: number, total: number): string {
  return total === 0 ? '—' : `${((count / total) * 100).toFixed(1)}%`
}
