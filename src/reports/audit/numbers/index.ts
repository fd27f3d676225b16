import type { AuditedPlan } from '../audit-input.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { baselineFaults } from './against-baseline.js'
import { referenceNumberFaults } from './against-reference.js'
import { higherColumnFaults } from './higher-column.js'
import { impossibleFaults } from './impossible.js'
import { partFaults } from './parts.js'
import { textNumberFaults } from './text-conflicts.js'

/** number-conflict: numbers of one indicator that cannot stand together, in the draft or with the reference. */
export function numberConflicts(
  view: PlanView,
  reference: AuditedPlan | undefined,
  referenceView: PlanView | undefined,
): FoundFault[] {
  return [
    ...baselineFaults(view),
    ...impossibleFaults(view),
    ...higherColumnFaults(view),
    ...textNumberFaults(view),
    ...partFaults(view),
    ...(reference === undefined || referenceView === undefined ? [] : referenceNumberFaults(view, reference, referenceView)),
  ]
}
