import type { FindingKind, FindingRow } from '../../src/api/contract.js'
import { FINDING_LABEL } from './vocabulary.js'

/** What of the findings is shown. */
export interface FindingFilters {
  readonly kinds: readonly FindingKind[]
  readonly state: 'open' | 'dismissed' | 'all'
}

const KINDS = Object.keys(FINDING_LABEL) as FindingKind[]

/** Reads the filters from the address; without a state the open ones are shown. */
export function findingFiltersOf(query: URLSearchParams): FindingFilters {
  const named = new Set(query.getAll('kind'))
  const state = query.get('state')
  return {
    kinds: KINDS.filter((k) => named.has(k)),
    state: state === 'dismissed' || state === 'all' ? state : 'open',
  }
}

/** Writes filters as a query; what is usual is left out. */
export function findingQueryOf(filters: FindingFilters): URLSearchParams {
  const query = new URLSearchParams()
  for (const kind of filters.kinds) query.append('kind', kind)
  if (filters.state !== 'open') query.set('state', filters.state)
  return query
}

/** The findings that are shown: certain ones first, then in the order of the draft. */
export function filterFindings(rows: readonly FindingRow[], { kinds, state }: FindingFilters): readonly FindingRow[] {
  const rank = (row: FindingRow): number => (row.finding.certainty === 'certain' ? 0 : 1)
  return rows
    .filter((r) => kinds.length === 0 || kinds.includes(r.finding.kind))
    .filter((r) => state === 'all' || (r.dismissed === null) === (state === 'open'))
    .sort((a, b) => rank(a) - rank(b))
}

/** Open findings of each kind. */
export function openCounts(rows: readonly FindingRow[]): ReadonlyMap<FindingKind, number> {
  const counts = new Map<FindingKind, number>()
  for (const { finding, dismissed } of rows) {
    if (dismissed === null) counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1)
  }
  return counts
}
