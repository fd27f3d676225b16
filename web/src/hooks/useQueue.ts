import { useMemo } from 'react'
import type { QueueFilters, ReviewRow, ReviewView } from '../../../src/api/contract.js'
import { filtersOf, queryOf } from '../filters.js'
import { inHandAfter, neighbourOf, queueOf } from '../queue.js'
import { hrefOf, type Place } from '../routes.js'
import { useNavigate } from './usePlace.js'

export interface Queue {
  readonly filters: QueueFilters
  readonly rows: readonly ReviewRow[]
  /** The measure in hand; it stays in hand when a decision moves it out of the filters, not when other filters leave it out. */
  readonly current: ReviewRow | null
  /** Place of the measure in hand in the queue, from 0; -1 when it is not in it. */
  readonly at: number
  readonly select: (measure: string) => void
  readonly step: (by: 1 | -1) => void
  readonly filter: (filters: QueueFilters) => void
}

/** The filtered queue and the measure in hand, both kept in the address (`m` is the measure). */
export function useQueue(view: ReviewView, place: Place): Queue {
  const navigate = useNavigate()
  const address = place.query.toString()
  const filters = useMemo(() => filtersOf(new URLSearchParams(address)), [address])
  const rows = useMemo(() => queueOf(view.rows, filters), [view.rows, filters])
  const wanted = place.query.get('m')
  const current = view.rows.find((r) => r.measure.id === wanted) ?? rows[0] ?? null
  const id = current?.measure.id ?? null

  const select = (measure: string): void => {
    const query = queryOf(filters)
    query.set('m', measure)
    navigate(hrefOf(place.route, query), 'replace')
  }
  return {
    filters,
    rows,
    current,
    at: rows.findIndex((r) => r.measure.id === id),
    select,
    step: (by) => {
      const next = neighbourOf(rows, id, by)
      if (next !== null) select(next)
    },
    filter: (next) => {
      const query = queryOf(next)
      const held = inHandAfter(queueOf(view.rows, next), id)
      if (held !== null) query.set('m', held)
      navigate(hrefOf(place.route, query))
    },
  }
}
