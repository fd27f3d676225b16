import type {
  AdministrativeLevel,
  FindingKind,
  IndicatorComparison,
  Measure,
  PlanStatus,
  ReviewVerdict,
  RoundOutcome,
} from '../../src/api/contract.js'

/** The words reviewers use, one table a type, so that a new value without a word does not compile. */

export const VERDICTS = ['covered', 'partial', 'omitted', 'not-applicable'] as const satisfies readonly ReviewVerdict[]

export const VERDICT_LABEL: Readonly<Record<ReviewVerdict, string>> = {
  covered: '覆盖',
  partial: '部分覆盖',
  omitted: '未覆盖',
  'not-applicable': '不适用',
}

/** A shape for each verdict, so that colour is never the only sign. */
export const VERDICT_GLYPH: Readonly<Record<ReviewVerdict, string>> = {
  covered: '●',
  partial: '◐',
  omitted: '○',
  'not-applicable': '–',
}

/** One letter for each verdict, where a table has no room for the word. */
export const VERDICT_LETTER: Readonly<Record<ReviewVerdict, string>> = {
  covered: '覆',
  partial: '部',
  omitted: '未',
  'not-applicable': '不',
}

export const SCOPE_LABEL: Readonly<Record<Measure['scope'], string>> = {
  local: '地方应答',
  conditional: '视本地情况',
  national: '国家层面',
}

export const MEASURE_KIND_LABEL: Readonly<Record<Measure['kind'], string>> = {
  measure: '举措',
  box: '专栏',
  indicator: '指标',
}

export const FINDING_LABEL: Readonly<Record<FindingKind, string>> = {
  'verbatim-copy': '疑似雷同',
  'self-duplicate': '文内重复',
  'scope-leftover': '称谓口径',
  'foreign-place': '外地地名',
  'number-conflict': '数据不一致',
  'definition-conflict': '定义不一致',
  typo: '疑似错字',
}

export const LEVEL_LABEL: Readonly<Record<AdministrativeLevel, string>> = {
  nation: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  zone: '开发区',
  unknown: '级别未定',
}

export const STATUS_LABEL: Readonly<Record<PlanStatus, string>> = {
  draft: '征求意见稿',
  issued: '已印发',
  unknown: '状态未定',
}

export const INDICATOR_VERDICT_LABEL: Readonly<Record<IndicatorComparison['verdict'], string>> = {
  meets: '达到',
  weaker: '低于上位规划',
  'not-comparable': '不可比',
  'no-reference': '上位规划无此项',
}

/** 采纳情况 of a measure after the second round. */
export const OUTCOME_LABEL: Readonly<Record<RoundOutcome, string>> = {
  broken: '新出现',
  open: '未采纳',
  improved: '部分采纳',
  fixed: '已采纳',
  kept: '不变',
}

/** Reasons offered when a measure is called 不适用; free text is always possible. */
export const NOT_APPLICABLE_REASONS = [
  '本地不沿海，无海洋相关任务',
  '本地非边境地区',
  '本地非民族地区',
  '本地无该产业或资源',
  '属国家或省级事权',
  '本地无该类机构或设施',
  '由其他专项规划承接',
] as const
