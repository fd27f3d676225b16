import type { QueueFilters, ReviewRow, ReviewVerdict } from '../../src/api/contract.js'
import { passes, reviewState, verdictInForce } from './filters.js'

/** An unanswered measure is the worst; what is not asked comes last. */
const GRAVITY: Readonly<Record<ReviewVerdict, number>> = { omitted: 0, partial: 1, covered: 2, 'not-applicable': 3 }

/** Binding indicators first, then binding measures, indicators, measures, items of boxes. */
function weightOf({ measure }: ReviewRow): number {
  if (measure.binding) return measure.kind === 'indicator' ? 0 : 1
  return measure.kind === 'indicator' ? 2 : measure.kind === 'measure' ? 3 : 4
}

type Compare = (a: ReviewRow, b: ReviewRow) => number

const COMPARE: Readonly<Record<NonNullable<QueueFilters['sort']>, Compare>> = {
  order: () => 0,
  severity: (a, b) => GRAVITY[verdictInForce(a)] - GRAVITY[verdictInForce(b)] || weightOf(a) - weightOf(b),
  confidence: (a, b) => a.coverage.confidence - b.coverage.confidence,
}

/** The rows that pass, sorted; rows come in the reference's order and keep it within ties. */
export function queueOf(rows: readonly ReviewRow[], filters: QueueFilters): readonly ReviewRow[] {
  return rows.filter((row) => passes(row, filters)).sort(COMPARE[filters.sort ?? 'order'])
}

/** Numbers for the head of the queue and of the overview. */
export function progressOf(rows: readonly ReviewRow[]): { reviewed: number; stale: number; total: number } {
  const states = rows.map(reviewState)
  const count = (state: 'yes' | 'stale'): number => states.filter((s) => s === state).length
  return { reviewed: count('yes'), stale: count('stale'), total: rows.length }
}

/** How many rows have which verdict in force. */
export function verdictCounts(rows: readonly ReviewRow[]): Readonly<Record<ReviewVerdict, number>> {
  const counts = { covered: 0, partial: 0, omitted: 0, 'not-applicable': 0 }
  for (const row of rows) counts[verdictInForce(row)] += 1
  return counts
}

/** Id `step` rows after (before, when negative) the given one; stays at the ends; the first one when it is not in the queue. */
export function neighbourOf(queue: readonly ReviewRow[], current: string | null, step: number): string | null {
  if (queue.length === 0) return null
  const at = queue.findIndex((row) => row.measure.id === current)
  if (at < 0) return queue[0]?.measure.id ?? null
  const next = Math.min(queue.length - 1, Math.max(0, at + step))
  return queue[next]?.measure.id ?? null
}

/** The measure in hand once the filters have changed: the same one while it passes them or when none does, else the first that passes. */
export function inHandAfter(queue: readonly ReviewRow[], current: string | null): string | null {
  if (queue.some((row) => row.measure.id === current)) return current
  return queue[0]?.measure.id ?? current
}
