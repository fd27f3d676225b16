import type { ReviewVerdict } from '../domain/index.js'
import { verdictInForce } from './report-words.js'
import type { ReportRow, ReviewReport } from './report-model.js'

/** How the rows of a report divide. */
export interface ReportSummary {
  readonly total: number
  readonly counts: Readonly<Record<ReviewVerdict, number>>
  /** Rows a person has decided. */
  readonly reviewed: number
  /** Decided rows whose text has changed since. */
  readonly stale: number
}

/** Counts the rows of a report by the verdict in force. */
export function summarize(report: ReviewReport): ReportSummary {
  const counts = { covered: 0, partial: 0, omitted: 0, 'not-applicable': 0 }
  for (const row of report.rows) counts[verdictInForce(row)] += 1
  const decided = report.rows.filter((r) => r.decision?.verdict)
  return {
    total: report.rows.length,
    counts,
    reviewed: decided.length,
    stale: decided.filter((r) => r.decision?.stale).length,
  }
}

/** The rows of one verdict, binding ones first, otherwise in the report's order. */
export function rowsOf(report: ReviewReport, verdict: ReviewVerdict): ReportRow[] {
  const rows = report.rows.filter((r) => verdictInForce(r) === verdict)
  return [...rows.filter((r) => r.measure.binding), ...rows.filter((r) => !r.measure.binding)]
}
