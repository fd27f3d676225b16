import { useCallback, useState } from 'react'
import type { ReviewDecision, ReviewRow, ReviewVerdict, ReviewView } from '../../../src/api/contract.js'
import { api } from '../api.js'
import { RequestFailed } from '../request-failed.js'
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
  readonly decide: (row: ReviewRow, judgement: Judgement, reviewer: string, anyway?: boolean) => Promise<void>
  /** A decision that was refused because another reviewer was quicker; null while there is none. */
  readonly conflict: Conflict | null
  readonly settle: () => void
  /** Both answer the measure whose decision changed, null when there was nothing to take back. */
  readonly undo: (reviewer: string) => Promise<string | null>
  readonly redo: (reviewer: string) => Promise<string | null>
}

/** Two reviewers decided the same measure: what was refused, and what is in force. */
export interface Conflict {
  readonly row: ReviewRow
  readonly judgement: Judgement
  readonly theirs: ReviewDecision
}

/** Marks a decision that is shown before the server has numbered it. */
const NOT_YET_SAVED = -1

/** The number of the decision the reviewer has before their eyes; absent while their own is on its way. */
function seen({ decision }: ReviewRow): { basedOn?: number } {
  return decision?.id === NOT_YET_SAVED ? {} : { basedOn: decision?.id ?? 0 }
}

function withDecision(view: ReviewView, measure: string, decision: ReviewDecision | null): ReviewView {
  return { ...view, rows: view.rows.map((row) => (row.measure.id === measure ? { ...row, decision } : row)) }
}

/** The decision in force where a request was refused because of it; null for any other fault. */
async function decisionOfOther(
  error: unknown,
  project: string,
  draft: string,
  measure: string,
): Promise<ReviewDecision | null> {
  if (!(error instanceof RequestFailed) || error.fault.code !== 'decided-meanwhile') return null
  const { decisions } = await api.history(project, draft, '', measure)
  return decisions[decisions.length - 1] ?? null
}

/** The decisions of one draft: saved one by one as they are made. */
export function useDecisions(project: string, draft: string): Decisions {
  const store = useResources()
  const fault = useFault()
  const key = keys.review(project, draft)
  const [conflict, setConflict] = useState<Conflict | null>(null)

  const show = useCallback(
    (measure: string, decision: ReviewDecision | null) => {
      store.change<ReviewView>(key, (view) => withDecision(view, measure, decision))
      store.drop(keys.overview(project))
      store.drop(keys.matrix(project))
      store.drop(`${keys.draft(project, draft)}history/`)
    },
    [store, key, project, draft],
  )
  const decide: Decisions['decide'] = useCallback(
    async (row, judgement, reviewer, anyway = false) => {
      const { verdict, reason, note } = judgement
      const measure = row.measure.id
      const decidedAt = new Date().toISOString()
      show(measure, { id: NOT_YET_SAVED, draft, measure, verdict, reason, note, reviewer, decidedAt, stale: false })
      try {
        const based = anyway ? {} : seen(row)
        show(measure, await api.decide(project, draft, { measure, verdict, reason, note, reviewer, ...based }))
      } catch (error) {
        const theirs = await decisionOfOther(error, project, draft, measure)
        show(measure, theirs ?? row.decision)
        if (theirs === null) fault(error)
        else setConflict({ row: { ...row, decision: theirs }, judgement, theirs })
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
  const settle = useCallback(() => setConflict(null), [])
  return { decide, undo, redo, conflict, settle }
}
