export type {
  ReportClause,
  ReportFinding,
  ReportPlan,
  ReportRound,
  ReportRow,
  ReportRun,
  ReviewReport,
} from './report-model.js'
export type { Appendix } from './appendix.js'
export { writeComparisonXlsx } from './comparison-xlsx.js'
export { writeMatrixXlsx } from './matrix-xlsx.js'
export { shelfCsv } from './shelf-csv.js'
export { writeShelfXlsx } from './shelf-xlsx.js'
export { writeReportHtml, writeReportsHtml } from './report-html.js'
export { writeReviewDocx } from './review-docx.js'
export { writeWordingXlsx } from './wording-xlsx.js'
