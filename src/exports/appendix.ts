import { comparisonTable, ROW_LOOK } from './comparison-rows.js'
import { heading, paragraph } from './official-blocks.js'
import type { OfficialBlock } from './official-document.js'
import type { ReportRow, ReviewReport } from './report-model.js'
import { verdictInForce } from './report-words.js'

/** How much of the 对照表 stands behind the 审查意见: nothing, only what is omitted or partial, or every row. */
export type Appendix = 'none' | 'gaps' | 'all'

/**
 * Without a wish only the gaps: a national plan has hundreds of measures, and the whole table is more than 150 pages that nobody
 * reads on paper; the Excel file has it.
 */
export const DEFAULT_APPENDIX: Appendix = 'gaps'

/** The rows of a report that the 对照表 behind the 审查意见 shows, in the report's order. */
export function appendixRows(report: ReviewReport, appendix: Appendix): readonly ReportRow[] {
  if (appendix === 'all') return report.rows
  if (appendix === 'none') return []
  return report.rows.filter((row) => ['omitted', 'partial'].includes(verdictInForce(row)))
}

/** The 对照表 with what it leaves out said above it; nothing for `none`. On paper each row gives the best evidence only. */
export function appendixBlocks(
  report: ReviewReport,
  appendix: Appendix,
  medium: keyof typeof ROW_LOOK = 'brief',
): OfficialBlock[] {
  if (appendix === 'none') return []
  const rows = appendixRows(report, appendix)
  const left = report.rows.length - rows.length
  const scope =
    left === 0 ? [] : [paragraph(`本表只列未覆盖和部分覆盖的${rows.length}条；其余${left}条见 Excel 对照表。`)]
  const table: OfficialBlock[] =
    rows.length === 0 ? [] : [{ kind: 'table', ...comparisonTable(report, rows, ROW_LOOK[medium]) }]
  return [heading(1, '附：对照表'), ...scope, ...table]
}
