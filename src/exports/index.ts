export type { ReportClause, ReportFinding, ReportPlan, ReportRow, ReportRun, ReviewReport } from './report-model.js'
export { writeComparisonXlsx } from './comparison-xlsx.js'
export { writeReportHtml, writeReportsHtml } from './report-html.js'
export { writeReviewDocx } from './review-docx.js'
