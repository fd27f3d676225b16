import type { AuditInput } from '../audit-input.js'
import type { FoundFault } from '../finding.js'
import type { PlanView } from '../plan-view.js'
import { wordingSlips } from './against-wording.js'
import { blankFaults } from './blanks.js'
import { bracketFaults } from './brackets.js'
import { collocationFaults } from './collocation.js'
import { doubledFaults } from './doubled.js'
import { endingFaults } from './endings.js'
import { headingFaults } from './headings.js'
import { listFaults } from './lists.js'
import { markFaults } from './marks.js'
import { missingCharacters } from './missing-character.js'
import { missingUnitFaults } from './missing-unit.js'
import { strayLatinFaults } from './stray-latin.js'
import { wrongCharacters } from './wrong-character.js'

/** typo: every rule on characters, marks, numbering and sentence structure. */
export function typos(view: PlanView, reference: PlanView | undefined, input: AuditInput): FoundFault[] {
  const { statistics, confusables } = input
  return [
    ...(statistics === undefined || confusables === undefined
      ? []
      : wrongCharacters(view, reference?.plan.text ?? '', statistics, confusables)),
    ...(statistics === undefined ? [] : missingCharacters(view, reference?.plan.text ?? '', statistics)),
    ...(statistics === undefined || confusables === undefined || reference === undefined
      ? []
      : wordingSlips(view, reference, statistics, confusables)),
    ...markFaults(view),
    ...blankFaults(view),
    ...bracketFaults(view),
    ...endingFaults(view),
    ...doubledFaults(view),
    ...strayLatinFaults(view),
    ...headingFaults(view),
    ...collocationFaults(view),
    ...listFaults(view),
    ...missingUnitFaults(view),
  ]
}
