import type { AuditInput } from '../audit-input.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { wrongCharacters } from './wrong-character.js'

/** typo: every rule on characters, marks, numbering and sentence structure. */
export function typos(view: PlanView, reference: PlanView | undefined, input: AuditInput): FoundFault[] {
  const { statistics, confusables } = input
  return [
    ...(statistics === undefined || confusables === undefined
      ? []
      : wrongCharacters(view, reference?.plan.text ?? '', statistics, confusables)),
  ]
}
