import type { IndicatorComparison } from '../domain/index.js'
import type { OfficialBlock, OfficialColumn } from './official-document.js'
import type { ReportPlan, ReportRow, ReviewReport } from './report-model.js'
import {
  clauseText,
  conclusionText,
  higherWord,
  INDICATOR_WORDS,
  OUTCOME_WORDS,
  valueText,
  verdictInForce,
  verdictText,
  measureText,
} from './report-words.js'

/** Columns of the 对照表, as offices pass it on. */
const columnsFor = (reference: ReportPlan): readonly OfficialColumn[] => [
  { heading: '序号', weight: 4, centred: true },
  { heading: `${higherWord(reference)}条款`, weight: 15 },
  { heading: '本地条款', weight: 15 },
  { heading: '覆盖情况', weight: 7, centred: true },
  { heading: '缺失内容', weight: 8 },
  { heading: '建议', weight: 8 },
  { heading: '审查结论', weight: 6 },
  { heading: '备注', weight: 5 },
]

/** Stands before the last column from the second round on. */
const ADOPTION: OfficialColumn = { heading: '采纳情况', weight: 5, centred: true }

/** How much a table says of each row: on a screen there is room, on paper every line counts. */
interface RowLook {
  /** Clauses of the draft given for one measure at most; more than three nobody reads in a table. */
  readonly evidence: number
  /** Headings of a place, counted from the innermost. */
  readonly headings: number
}

/** For the screen (Excel, one web page) and for print (Word). */
export const ROW_LOOK = {
  full: { evidence: 3, headings: Infinity },
  brief: { evidence: 1, headings: 1 },
} as const satisfies Record<string, RowLook>

/** One line of the 对照表; `index` from 0. */
function comparisonRow(row: ReportRow, index: number, look: RowLook, hasRound: boolean): string[] {
  const { measure, coverage } = row
  const shortened = (path: readonly string[]): readonly string[] => path.slice(-look.headings)
  const where = measure.path.length > 0 ? `\n（${shortened(measure.path).join(' > ')}）` : ''
  const omitted = verdictInForce(row) === 'omitted'
  const evidence = row.evidence
    .slice(0, omitted ? 1 : look.evidence)
    .map((clause) => clauseText({ ...clause, path: shortened(clause.path) }))
  const local = omitted
    ? evidence[0]
      ? `未找到对应内容。最接近的表述：${evidence[0]}`
      : '未找到对应内容。'
    : evidence.join('\n')
  return [
    String(index + 1),
    `${measure.binding ? '【约束性】' : ''}${measureText(row)}${where}`,
    local,
    verdictText(row),
    omitted ? '整条' : coverage.missing.join('；'),
    row.suggestion,
    conclusionText(row),
    ...(hasRound ? [row.outcome ? OUTCOME_WORDS[row.outcome] : ''] : []),
    row.decision?.note ?? '',
  ]
}

/** The 对照表 of some rows of a report: the columns offices pass on, and 采纳情况 from the second round on. */
export function comparisonTable(
  report: ReviewReport,
  rows: readonly ReportRow[] = report.rows,
  look: RowLook = ROW_LOOK.full,
): Pick<OfficialBlock & { kind: 'table' }, 'columns' | 'rows'> {
  const hasRound = report.round !== undefined
  const columns = columnsFor(report.reference)
  return {
    columns: hasRound ? [...columns.slice(0, -1), ADOPTION, ...columns.slice(-1)] : columns,
    rows: rows.map((row, i) => comparisonRow(row, i, look, hasRound)),
  }
}

export const indicatorColumns = (reference: ReportPlan): readonly OfficialColumn[] => [
  { heading: '指标', weight: 8 },
  { heading: '单位', weight: 3, centred: true },
  { heading: `${higherWord(reference)}目标`, weight: 5, centred: true },
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
    ['上位规划', `《${reference.title}》 ${reference.fileName}`],
    ['上位规划 SHA-256', reference.sha256],
    ['草案', `《${draft.title}》 ${draft.fileName}`],
    ['草案 SHA-256', draft.sha256],
    ['编码模型', `${run.model.name}（${run.model.dimension} 维）`],
    ['模型 SHA-256', run.model.sha256],
    ['筛选条件', run.filters.length > 0 ? run.filters.join('；') : '无（全部条款）'],
    ...run.settings.map((s) => [s.name, s.value]),
  ]
}
