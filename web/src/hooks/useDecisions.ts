import { useCallback } from 'react'
import type { ReviewDecision, ReviewRow, ReviewVerdict, ReviewView } from '../../../src/api/contract.js'
import { api } from '../api.js'
import { keys } from './useData.js'
import { useFault } from './useFault.js'
import { useResources } from './useResource.js'

/** A decision as the reviewer makes it. */
export interface Judgement {
  readonly verdict: ReviewVerdict | null
  readonly reason: string
  readonly note: string
}

export interface Decisions {
  /** Shows the decision at once and saves it; puts the old one back and says why when it could not be saved. */
  readonly decide: (row: ReviewRow, judgement: Judgement, reviewer: string) => Promise<void>
  /** Both answer the measure whose decision changed, null when there was nothing to take back. */
  readonly undo: (reviewer: string) => Promise<string | null>
  readonly redo: (reviewer: string) => Promise<string | null>
}

/** Marks a decision that is shown before the server has numbered it. */
const NOT_YET_SAVED = -1

function withDecision(view: ReviewView, measure: string, decision: ReviewDecision | null): ReviewView {
  return { ...view, rows: view.rows.map((row) => (row.measure.id === measure ? { ...row, decision } : row)) }
}

/** The decisions of one draft: saved one by one as they are made. */
export function useDecisions(project: string, draft: string): Decisions {
  const store = useResources()
  const fault = useFault()
  const key = keys.review(project, draft)

  const show = useCallback(
    (measure: string, decision: ReviewDecision | null) => {
      store.change<ReviewView>(key, (view) => withDecision(view, measure, decision))
      store.drop(keys.overview(project))
      store.drop(`${keys.draft(project, draft)}history/`)
    },
    [store, key, project, draft],
  )
  const decide: Decisions['decide'] = useCallback(
    async (row, { verdict, reason, note }, reviewer) => {
      const measure = row.measure.id
      const decidedAt = new Date().toISOString()
      show(measure, { id: NOT_YET_SAVED, draft, measure, verdict, reason, note, reviewer, decidedAt, stale: false })
      try {
        show(measure, await api.decide(project, draft, { measure, verdict, reason, note, reviewer }))
      } catch (error) {
        show(measure, row.decision)
        fault(error)
      }
    },
    [show, project, draft, fault],
  )
  const back = useCallback(
    async (step: typeof api.undo, reviewer: string): Promise<string | null> => {
      try {
        const decision = await step(project, draft, reviewer)
        show(decision.measure, decision)
        return decision.measure
      } catch (error) {
        fault(error)
        return null
      }
    },
    [show, project, draft, fault],
  )
  const undo = useCallback((reviewer: string) => back(api.undo, reviewer), [back])
  const redo = useCallback((reviewer: string) => back(api.redo, reviewer), [back])
  return { decide, undo, redo }
}
