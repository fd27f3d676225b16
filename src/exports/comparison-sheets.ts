import { comparisonTable, indicatorColumns, indicatorRow, runRows } from './comparison-rows.js'
import type { ReviewReport } from './report-model.js'
import { rowsOf } from './report-summary.js'
import { roundRows } from './round-section.js'
import {
  clauseText,
  conclusionText,
  FINDING_WORDS,
  higherWord,
  OUTCOME_WORDS,
  placeText,
  verdictText,
  measureText,
} from './report-words.js'
import type { TextSheet } from './text-sheet.js'

/** Widths that show a clause of 60 characters in four lines on a screen of 1366 points. */
const COMPARISON_WIDTHS = [6, 44, 44, 11, 24, 26, 18, 16]
const ADOPTION_WIDTH = 11

/** What became of each measure that was not in order, worst first; the others are in the first sheet. */
function adoptionSheet(report: ReviewReport): TextSheet {
  return {
    name: '采纳情况',
    headings: ['序号', '采纳情况', `${higherWord(report.reference)}条款`, '章节', '现在的覆盖情况', '审查结论'],
    widths: [6, 12, 60, 36, 16, 24],
    rows: roundRows(report).map((row, i) => [
      String(i + 1),
      row.outcome ? OUTCOME_WORDS[row.outcome] : '',
      measureText(row),
      row.measure.path.join(' > '),
      verdictText(row),
      conclusionText(row),
    ]),
  }
}

/** The sheets of the Excel 对照表: comparison, omissions, indicators, audit, in a second round 采纳情况, run. */
export function comparisonSheets(report: ReviewReport): TextSheet[] {
  const omitted = rowsOf(report, 'omitted')
  const table = comparisonTable(report)
  return [
    {
      name: '对照表',
      headings: table.columns.map((c) => c.heading),
      widths: report.round
        ? [...COMPARISON_WIDTHS.slice(0, -1), ADOPTION_WIDTH, ...COMPARISON_WIDTHS.slice(-1)]
        : COMPARISON_WIDTHS,
      rows: table.rows,
    },
    {
      name: '遗漏清单',
      headings: ['序号', '章节', `${higherWord(report.reference)}条款`, '约束性', '最接近的表述', '建议', '审查结论'],
      widths: [6, 30, 50, 9, 44, 30, 18],
      rows: omitted.map((row, i) => [
        String(i + 1),
        row.measure.path.join(' > '),
        measureText(row),
        row.measure.binding ? '是' : '',
        row.evidence[0] ? clauseText(row.evidence[0]) : '',
        row.suggestion,
        conclusionText(row),
      ]),
    },
    {
      name: '指标对照',
      headings: indicatorColumns(report.reference).map((c) => c.heading),
      widths: [36, 10, 18, 18, 18, 12, 40],
      rows: [
        ...report.indicators.comparisons.map(indicatorRow),
        ...report.indicators.missing.map((name) => [
          name,
          '',
          '',
          '',
          '',
          '草案未列',
          '上位规划有此指标，草案指标表中未找到',
        ]),
      ],
    },
    {
      name: '文本核查',
      headings: ['序号', '类别', '原文', '位置', '情况', '建议', '对照来源'],
      widths: [6, 16, 40, 30, 44, 30, 40],
      rows: report.findings.map(({ finding, places, sources }, i) => [
        String(i + 1),
        FINDING_WORDS[finding.kind],
        finding.quote,
        places
          .map(placeText)
          .filter((p) => p !== '')
          .join('；'),
        finding.message,
        finding.suggestion ?? '',
        sources.map((s) => `《${s.planTitle}》：${s.quote}`).join('\n'),
      ]),
    },
    ...(report.round ? [adoptionSheet(report)] : []),
    { name: '运行信息', headings: ['项目', '内容'], widths: [22, 90], rows: runRows(report) },
  ]
}
