import type { QueueFilters } from '../domain/index.js'
import type { Appendix, ReviewReport } from '../exports/index.js'
import type { App } from './create-app.js'
import { draftReports } from './draft-reports.js'
import { queueOf } from './queue.js'
import { findDraft } from './find-project.js'
import { planNotFound } from './remove-plan.js'
import { decisionsInForce, reviewRows } from './review.js'
import { buildReviewReport, reportPlan, reportRun } from './review-report.js'
import { latestRound } from './rounds.js'

export type { Appendix } from '../exports/index.js'

export type ExportFormat = 'docx' | 'xlsx' | 'html' | 'json'

/** A finished file. */
export interface ExportedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string | Uint8Array
}

const MEDIA_TYPE: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** What each file is, behind the draft's name. */
const TITLE: Readonly<Record<ExportFormat, string>> = {
  docx: '审查意见',
  xlsx: '对照表',
  html: '审查报告',
  json: '审查数据',
}

/** Writes a review in one of the formats; `appendix` concerns the Word file, which says itself what it takes without it. */
export async function writeReview(
  report: ReviewReport,
  format: ExportFormat,
  appendix?: Appendix,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(report, null, 1)}\n`
  const { writeReviewDocx, writeComparisonXlsx, writeReportHtml } = await import('../exports/index.js')
  if (format === 'docx') return writeReviewDocx(report, appendix)
  return format === 'xlsx' ? writeComparisonXlsx(report) : writeReportHtml(report)
}

/** The local time as it is printed: `2026-03-01 09:30`. */
function printedTime(iso: string): string {
  const t = new Date(iso)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${t.getFullYear()}-${two(t.getMonth() + 1)}-${two(t.getDate())} ${two(t.getHours())}:${two(t.getMinutes())}`
}

/** What is to be in the file beside the format. */
export interface ExportWish {
  readonly filters: QueueFilters
  /** How much of the 对照表 stands behind the Word file. */
  readonly appendix?: Appendix
}

/** The review of a draft as a file: exactly the rows the filters show, with 采纳情况 from the second round on. */
export async function exportReview(
  app: App,
  projectId: string,
  draftId: string,
  format: ExportFormat,
  { filters, appendix }: ExportWish,
): Promise<ExportedFile> {
  const { reference, draft } = findDraft(app, projectId, draftId)
  const { coverage, audit } = await draftReports(app, { reference: reference.id, draft: draft.id })
  const plan = app.store().plans.load(draft.id)
  const referencePlan = app.store().plans.load(reference.id)
  if (!plan || !referencePlan) throw planNotFound(plan ? reference.id : draft.id)
  const round = await latestRound(app, projectId, draftId)
  const dismissed = app.store().dismissals.inForce(projectId, draftId)
  const report = buildReviewReport({
    reference: reportPlan(reference),
    draft: reportPlan(draft),
    round,
    plan,
    referencePlan,
    rows: queueOf(reviewRows(coverage, plan, decisionsInForce(app, projectId, draftId)), filters),
    indicators: { comparisons: coverage.indicators, missing: coverage.missingIndicators },
    findings: audit.findings.filter((f) => !dismissed.has(f.id)),
    titleOf: (id) => {
      const found = app.store().plans.find(id)
      return found?.profile.title || found?.name || id
    },
    run: await reportRun(app, filters, printedTime(app.now())),
  })
  return {
    fileName: `${draft.name}-${TITLE[format]}.${format}`,
    mediaType: MEDIA_TYPE[format],
    content: await writeReview(report, format, appendix),
  }
}
