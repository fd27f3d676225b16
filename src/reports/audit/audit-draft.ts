import type { AuditFinding } from '../../domain/index.js'
import { DEFAULT_AUDIT_OPTIONS, type AuditInput } from './audit-input.js'
import { copiedFrom, type CopiedRuns } from './copied-runs.js'
import { copyShare, type CopyShare } from './copy-share.js'
import { definitionConflicts } from './definitions/definition-conflict.js'
import { finishFindings, type FoundFault } from './finding.js'
import { foldPlan } from './folded-text.js'
import { foreignPlaces } from './places/foreign-place.js'
import { proseOf, viewPlan } from './plan-view.js'
import { numberConflicts } from './numbers/index.js'
import { scopeLeftovers } from './scope-leftover.js'
import { selfDuplicates } from './self-duplicate.js'
import { indexGrams } from './shared-runs.js'
import { typos } from './typo/index.js'
import { verbatimCopies } from './verbatim-copy.js'

/** Findings and copied share of one draft. */
export interface AuditReport {
  /** By kind and place; see {@link AuditFinding}. */
  readonly findings: readonly AuditFinding[]
  readonly copyShare: CopyShare
}

/** What every rule finds in the draft and against its reference; only copies from elsewhere are left out, other plans are not needed. */
export function ownFaults(input: AuditInput): FoundFault[] {
  const view = viewPlan(input.draft.plan)
  const prose = proseOf(view)
  const proseOfReference = input.reference === undefined ? undefined : proseOf(viewPlan(input.reference.plan))
  return [
    ...selfDuplicates(prose, foldPlan(view)),
    ...scopeLeftovers(prose),
    ...(input.gazetteer === undefined ? [] : foreignPlaces(prose, input.gazetteer, input.statistics)),
    ...definitionConflicts(prose, input.reference, proseOfReference),
    ...numberConflicts(prose, input.reference, proseOfReference),
    ...typos(prose, proseOfReference, input),
  ]
}

/**
 * Audits one draft: every rule once, each linear in the text. Pure: the same input gives the same report.
 * The other plans are walked through once and not kept. `own` are its {@link ownFaults} where they are known: they take most of the time.
 */
export function auditWithShare(input: AuditInput, own: readonly FoundFault[] = ownFaults(input)): AuditReport {
  const minimum = input.options?.minimumCopyLength ?? DEFAULT_AUDIT_OPTIONS.minimumCopyLength
  const view = viewPlan(input.draft.plan)
  const folded = foldPlan(view)
  const index = indexGrams(folded, minimum)
  const reference = input.reference === undefined ? undefined : copiedFrom(index, input.reference)
  const others: CopiedRuns[] = []
  for (const other of input.others ?? []) others.push(copiedFrom(index, other))
  return {
    findings: finishFindings(view, [...verbatimCopies(view, folded, reference, others, minimum), ...own]),
    copyShare: copyShare(folded.codes.length, reference, others),
  }
}

/** The findings of {@link auditWithShare} alone. */
export function auditDraft(input: AuditInput): AuditFinding[] {
  return [...auditWithShare(input).findings]
}
