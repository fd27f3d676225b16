import { comparisonSheets } from './comparison-sheets.js'
import type { ReviewReport } from './report-model.js'
import { writeWorkbook } from './workbook.js'

/** The 对照表 as an Excel file of five sheets (six in a second round); the same report gives the same bytes. */
export const writeComparisonXlsx = (report: ReviewReport): Promise<Uint8Array> =>
  writeWorkbook(comparisonSheets(report))
