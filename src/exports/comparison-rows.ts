import type { IndicatorComparison } from '../domain/index.js'
import type { OfficialColumn } from './official-document.js'
import type { ReportRow, ReviewReport } from './report-model.js'
import { clauseText, conclusionText, INDICATOR_WORDS, valueText, verdictInForce, verdictText } from './report-words.js'

/** Columns of the 对照表, as offices pass it on. */
export const comparisonColumns: readonly OfficialColumn[] = [
  { heading: '序号', weight: 4, centred: true },
  { heading: '国家条款', weight: 15 },
  { heading: '本地条款', weight: 15 },
  { heading: '覆盖情况', weight: 7, centred: true },
  { heading: '缺失内容', weight: 8 },
  { heading: '建议', weight: 8 },
  { heading: '审查结论', weight: 6 },
  { heading: '备注', weight: 5 },
]

/** Clauses of the draft given for one measure: more than three nobody reads in a table. */
const MAX_EVIDENCE = 3

/** One line of the 对照表; `index` from 0. */
export function comparisonRow(row: ReportRow, index: number): string[] {
  const { measure, coverage } = row
  const where = measure.path.length > 0 ? `\n（${measure.path.join(' > ')}）` : ''
  const omitted = verdictInForce(row) === 'omitted'
  const evidence = row.evidence.slice(0, omitted ? 1 : MAX_EVIDENCE).map(clauseText)
  const local = omitted
    ? evidence[0]
      ? `未找到对应内容。最接近的表述：${evidence[0]}`
      : '未找到对应内容。'
    : evidence.join('\n')
  return [
    String(index + 1),
    `${measure.binding ? '【约束性】' : ''}${measure.text}${where}`,
    local,
    verdictText(row),
    omitted ? '整条' : coverage.missing.join('；'),
    row.suggestion,
    conclusionText(row),
    row.decision?.note ?? '',
  ]
}

export const indicatorColumns: readonly OfficialColumn[] = [
  { heading: '指标', weight: 8 },
  { heading: '单位', weight: 3, centred: true },
  { heading: '国家目标', weight: 5, centred: true },
  { heading: '本地基期', weight: 5, centred: true },
  { heading: '本地目标', weight: 5, centred: true },
  { heading: '对照', weight: 4, centred: true },
  { heading: '说明', weight: 8 },
]

/** One line of the indicator table. */
export function indicatorRow(c: IndicatorComparison): string[] {
  const nature = c.nature === '' ? '' : `（${c.nature}）`
  return [
    `${c.name}${nature}`,
    c.unit || c.referenceUnit || '',
    valueText(c.referenceTarget),
    valueText(c.baseline),
    valueText(c.target),
    INDICATOR_WORDS[c.verdict],
    c.reason,
  ]
}

/** Name and value of everything needed to get the same result again. */
export function runRows(report: ReviewReport): string[][] {
  const { run, reference, draft } = report
  return [
    ['程序版本', `对标 ${run.toolVersion}`],
    ['生成时间', run.generatedAt],
    ['国家规划', `《${reference.title}》 ${reference.fileName}`],
    ['国家规划 SHA-256', reference.sha256],
    ['草案', `《${draft.title}》 ${draft.fileName}`],
    ['草案 SHA-256', draft.sha256],
    ['编码模型', `${run.model.name}（${run.model.dimension} 维）`],
    ['模型 SHA-256', run.model.sha256],
    ['筛选条件', run.filters.length > 0 ? run.filters.join('；') : '无（全部条款）'],
    ...run.settings.map((s) => [s.name, s.value]),
  ]
}
