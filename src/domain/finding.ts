export type FindingKind =
  | 'verbatim-copy'
  | 'self-duplicate'
  | 'scope-leftover'
  | 'foreign-place'
  | 'number-conflict'
  | 'definition-conflict'
  | 'typo'

export type Certainty = 'certain' | 'likely'

/** Text of another plan (or of the same one) that a finding points to. */
export interface FindingSource {
  readonly plan: string
  readonly clause: string
  readonly quote: string
}

/** Something a careful colleague would mark in the draft. */
export interface AuditFinding {
  /** Stable for the same rule and the same text, so that a dismissal holds when the audit runs again. */
  readonly id: string
  readonly kind: FindingKind
  readonly certainty: Certainty
  /** Draft clauses it concerns, in reading order. */
  readonly clauses: readonly string[]
  /** A run of the draft, letter for letter. */
  readonly quote: string
  /** Neutral Chinese (疑似、建议核实). */
  readonly message: string
  readonly suggestion?: string
  readonly sources?: readonly FindingSource[]
}
