import type { Measure, QueueFilters, ReviewRow, ReviewVerdict } from '../../src/api/contract.js'
import { VERDICTS } from './vocabulary.js'

const SCOPES = ['local', 'conditional', 'national'] as const satisfies readonly Measure['scope'][]
const KINDS = ['measure', 'box', 'indicator'] as const satisfies readonly Measure['kind'][]
const REVIEWED = ['yes', 'no', 'stale'] as const
const SORTS = ['order', 'severity', 'confidence'] as const

/** The members of `all` that the query names under `key`, in the order of `all`; absent when it names none. */
function many<T extends string>(query: URLSearchParams, key: string, all: readonly T[]): readonly T[] | undefined {
  const named = new Set(query.getAll(key))
  const kept = all.filter((v) => named.has(v))
  return kept.length > 0 ? kept : undefined
}

function one<T extends string>(query: URLSearchParams, key: string, all: readonly T[]): T | undefined {
  return all.find((v) => v === query.get(key))
}

function share(query: URLSearchParams, key: string): number | undefined {
  const text = query.get(key)
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
  return value >= 0 && value <= 1 ? value : undefined
}

function words(query: URLSearchParams, key: string): readonly string[] | undefined {
  const all = [...new Set(query.getAll(key).filter((v) => v !== ''))]
  return all.length > 0 ? all : undefined
}

/** Drops the keys without a value, as `exactOptionalPropertyTypes` asks. */
function present(filters: { [K in keyof QueueFilters]: QueueFilters[K] | undefined }): QueueFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, v]) => v !== undefined)) as QueueFilters
}

/** Reads the queue's filters from the address; what is unknown or out of range is left out. */
export function filtersOf(query: URLSearchParams): QueueFilters {
  return present({
    verdict: many(query, 'verdict', VERDICTS),
    chapter: words(query, 'chapter'),
    task: words(query, 'task'),
    scope: many(query, 'scope', SCOPES),
    kind: many(query, 'kind', KINDS),
    reviewed: one(query, 'reviewed', REVIEWED),
    minConfidence: share(query, 'minConfidence'),
    maxConfidence: share(query, 'maxConfidence'),
    text: query.get('text')?.trim() || undefined,
    sort: one(query, 'sort', SORTS),
  })
}

/** Writes filters as a query; `filtersOf` of it gives the same filters again. Keys stand in a fixed order. */
export function queryOf(filters: QueueFilters): URLSearchParams {
  const query = new URLSearchParams()
  for (const key of ['verdict', 'chapter', 'task', 'scope', 'kind'] as const) {
    for (const value of filters[key] ?? []) query.append(key, value)
  }
  for (const key of ['reviewed', 'minConfidence', 'maxConfidence', 'text', 'sort'] as const) {
    const value = filters[key]
    if (value !== undefined) query.set(key, String(value))
  }
  return query
}

/** Whether a measure is asked of the draft at all; only local ones are, until a reviewer says otherwise. */
export function isAsked(row: ReviewRow): boolean {
  return row.measure.scope === 'local'
}

/** What counts for a measure: the reviewer's verdict, else 不适用 where it is not asked of a local plan, else the machine's. */
export function verdictInForce(row: ReviewRow): ReviewVerdict {
  if (row.decision !== null && row.decision.verdict !== null) return row.decision.verdict
  return isAsked(row) ? row.coverage.verdict : 'not-applicable'
}

/** Where a row stands in the review. A decision taken back counts as none. */
export function reviewState(row: ReviewRow): 'yes' | 'no' | 'stale' {
  if (row.decision === null || row.decision.verdict === null) return 'no'
  return row.decision.stale ? 'stale' : 'yes'
}

/** Whether the machine calls a row covered with something to check, and nobody has reviewed it yet. */
export function needsCheck(row: ReviewRow): boolean {
  return (
    reviewState(row) === 'no' &&
    verdictInForce(row) === 'covered' &&
    row.coverage.reasons.some((r) => r.code === 'check-part')
  )
}

/** Whether a row passes all filters. `text` is looked for in the measure, its task, and the reviewer's note, case folded. */
export function passes(row: ReviewRow, filters: QueueFilters): boolean {
  const { measure, coverage } = row
  const has = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.includes(value)
  const text = filters.text?.toLowerCase()
  return (
    has(filters.verdict, verdictInForce(row)) &&
    has(filters.chapter, measure.path[0] ?? '') &&
    has(filters.task, measure.task) &&
    has(filters.scope, measure.scope) &&
    has(filters.kind, measure.kind) &&
    (filters.reviewed === undefined || reviewState(row) === filters.reviewed) &&
    coverage.confidence >= (filters.minConfidence ?? 0) &&
    coverage.confidence <= (filters.maxConfidence ?? 1) &&
    (text === undefined ||
      [measure.text, measure.task, row.decision?.note ?? ''].some((t) => t.toLowerCase().includes(text)))
  )
}
