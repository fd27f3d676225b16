import type { Coverage, Verdict } from './coverage.js'
import type { AuditFinding } from './finding.js'
import type { IndicatorComparison } from './indicator-comparison.js'
import type { Measure } from './measure.js'
import type { PlanSummary } from './plan-summary.js'
import type { ProjectSummary } from './project.js'
import type { ReviewDecision, ReviewVerdict } from './review.js'

/** The outline unit of the draft an omitted measure belongs into, and why. */
export interface SuggestedPlace {
  readonly unit: string
  readonly reason: string
}

/** A measure of the reference with everything the review queue shows of it. */
export interface ReviewRow {
  readonly measure: Measure
  readonly coverage: Coverage
  /** The decision in force; null while nobody has decided. */
  readonly decision: ReviewDecision | null
  /** For an omitted measure: the outline unit of the draft it belongs into and why; null where none fits. */
  readonly place: SuggestedPlace | null
}

/** Everything the review of one draft shows. */
export interface ReviewView {
  readonly project: ProjectSummary
  readonly reference: PlanSummary
  readonly draft: PlanSummary
  readonly rows: readonly ReviewRow[]
  /** Draft clauses that answer no measure: local specialties. */
  readonly unlinkedClauses: readonly string[]
  /** For each task clause of the draft its nearest measures, best first. */
  readonly links: Readonly<Record<string, readonly { readonly measure: string; readonly score: number }[]>>
}

/** A reviewer's decision; verdict null takes the decision back. `not-applicable` needs a reason. */
export interface DecisionRequest {
  readonly measure: string
  readonly verdict: ReviewVerdict | null
  readonly reason?: string
  readonly note?: string
  readonly reviewer: string
  /**
   * Number of the decision in force that the reviewer has seen, 0 for none. Where another reviewer has decided since, the request is
   * refused (`decided-meanwhile`) instead of hiding one decision behind the other. Absent: no check.
   */
  readonly basedOn?: number
}

/** The whole history, oldest first. */
export interface DecisionHistory {
  readonly decisions: readonly ReviewDecision[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** A finding with what the reviewer did about it. */
export interface FindingRow {
  readonly finding: AuditFinding
  /** null while open; the reason it was dismissed with otherwise. */
  readonly dismissed: { readonly reason: string; readonly reviewer: string; readonly at: string } | null
}

/** The audit of a draft. */
export interface FindingsView {
  readonly findings: readonly FindingRow[]
  /** Share of the draft's characters copied from each other plan, what comes from the reference taken out; 0 to 1. */
  readonly copyShare: readonly { readonly plan: string; readonly title: string; readonly share: number }[]
}

/** Why a finding is no fault. */
export interface DismissRequest {
  readonly reason: string
  readonly reviewer: string
}

/** The indicator comparison of a draft. */
export interface IndicatorsView {
  readonly comparisons: readonly IndicatorComparison[]
  readonly missing: readonly string[]
}

/** What the queue shows and an export contains: lists mean “any of these”, an absent filter lets everything through. */
export interface QueueFilters {
  readonly verdict?: readonly (Verdict | 'not-applicable')[]
  readonly chapter?: readonly string[]
  /** Titles of task paragraphs, as in `TaskRow.task`: a cell of the heat map. */
  readonly task?: readonly string[]
  readonly scope?: readonly Measure['scope'][]
  readonly kind?: readonly Measure['kind'][]
  readonly reviewed?: 'yes' | 'no' | 'stale'
  readonly minConfidence?: number
  readonly maxConfidence?: number
  readonly text?: string
  readonly sort?: 'order' | 'severity' | 'confidence'
}
