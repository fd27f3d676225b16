import type { Plan } from '../../domain/index.js'
import type { CharacterStatistics } from './character-statistics.js'
import type { Confusables } from './confusables.js'
import type { Gazetteer } from './gazetteer.js'

/** A plan with the id findings call it by. */
export interface AuditedPlan {
  readonly id: string
  readonly plan: Plan
}

/** What a user may set. */
export interface AuditOptions {
  /**
   * Shortest run of equal characters that counts as copied, in characters without blanks, marks included; default 40,
   * sensible from 10 (the habit of Chinese copy checkers is 10 to 16) to 200.
   */
  readonly minimumCopyLength: number
}

/** Everything the audit of one draft needs; nothing is read from elsewhere. */
export interface AuditInput {
  readonly draft: AuditedPlan
  /** The higher plan. Without it the rules that compare with it stay silent. */
  readonly reference?: AuditedPlan
  /** Other plans of the workspace and earlier plans; walked through once, so a store may hand them out one by one. */
  readonly others?: Iterable<AuditedPlan>
  /** Without it foreign-place stays silent. */
  readonly gazetteer?: Gazetteer
  /** Without them the rules on single characters stay silent. */
  readonly statistics?: CharacterStatistics
  readonly confusables?: Confusables
  readonly options?: Partial<AuditOptions>
}

/** Defaults of {@link AuditOptions}. 40 is the length at which careful readers of real plans speak of copying. */
export const DEFAULT_AUDIT_OPTIONS: AuditOptions = { minimumCopyLength: 40 }
