import { useCallback } from 'react'
import type { FindingRow, FindingsView } from '../../../src/api/contract.js'
import { api } from '../api.js'
import { keys } from './useData.js'
import { useFault } from './useFault.js'
import { useResources } from './useResource.js'
import { useReviewer } from './useReviewer.js'

/** Signed to a dismissal by somebody who has not said who they are. */
const NAMELESS = '未署名'

/** Dismisses findings and takes dismissals back; shown at once, put back when it could not be saved. */
export function useDismissals(project: string, draft: string) {
  const store = useResources()
  const fault = useFault()
  const [name] = useReviewer()
  const reviewer = name === '' ? NAMELESS : name

  const show = useCallback(
    (row: FindingRow) => {
      store.change<FindingsView>(keys.findings(project, draft), (view) => ({
        ...view,
        findings: view.findings.map((r) => (r.finding.id === row.finding.id ? row : r)),
      }))
      store.drop(keys.overview(project))
    },
    [store, project, draft],
  )
  const save = async (before: FindingRow, expected: FindingRow, work: Promise<FindingRow>): Promise<void> => {
    show(expected)
    try {
      show(await work)
    } catch (error) {
      show(before)
      fault(error)
    }
  }
  return {
    dismiss: (row: FindingRow, reason: string): Promise<void> => {
      const dismissed = { reason, reviewer, at: new Date().toISOString() }
      return save(row, { ...row, dismissed }, api.dismiss(project, draft, row.finding.id, { reason, reviewer }))
    },
    reopen: (row: FindingRow): Promise<void> =>
      save(row, { ...row, dismissed: null }, api.reopenFinding(project, draft, row.finding.id, reviewer)),
  }
}
