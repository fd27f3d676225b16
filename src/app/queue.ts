import type { QueueFilters, ReviewRow } from '../domain/index.js'
import { bySeverity, reviewState, verdictInForce } from './review-state.js'

type Compare = (a: ReviewRow, b: ReviewRow) => number

const COMPARE: Readonly<Record<NonNullable<QueueFilters['sort']>, Compare>> = {
  order: () => 0,
  severity: bySeverity,
  confidence: (a, b) => a.coverage.confidence - b.coverage.confidence,
}

const among = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.includes(value)

/** Whether a row passes all filters. `text` is looked for in the measure, its task and the reviewer's note, case folded. */
export function passes(row: ReviewRow, filters: QueueFilters): boolean {
  const { measure, coverage } = row
  const text = filters.text?.toLowerCase()
  const read = [measure.text, measure.task, row.decision?.note ?? '']
  return (
    among(filters.verdict, verdictInForce(row)) &&
    among(filters.chapter, measure.path[0] ?? '') &&
    among(filters.task, measure.task) &&
    among(filters.scope, measure.scope) &&
    among(filters.kind, measure.kind) &&
    (filters.reviewed === undefined || reviewState(row) === filters.reviewed) &&
    coverage.confidence >= (filters.minConfidence ?? 0) &&
    coverage.confidence <= (filters.maxConfidence ?? 1) &&
    (text === undefined || read.some((t) => t.toLowerCase().includes(text)))
  )
}

/** The rows the queue shows, sorted; rows come in the reference's order and keep it within ties. The page filters by the same rules. */
export function queueOf(rows: readonly ReviewRow[], filters: QueueFilters): ReviewRow[] {
  return rows.filter((row) => passes(row, filters)).sort(COMPARE[filters.sort ?? 'order'])
}
