/** Something a look at a workspace found. */
export interface CheckFinding {
  /** Stable, for tests and the page. */
  readonly code:
    | 'database'
    | 'plan-short'
    | 'words'
    | 'vectors-missing'
    | 'vectors-unused'
    | 'index'
    | 'index-behind'
    | 'decisions-lost'
    | 'undescribed'
    | 'leftover-file'
    | 'foreign-file'
  /** `fault` = something is wrong; `notice` = in order, but worth knowing. */
  readonly severity: 'fault' | 'notice'
  /** Chinese: what was found and what helps. */
  readonly message: string
  /** Whether `--repair` mends it. */
  readonly isRepairable: boolean
}

/** The result of a look at a workspace. */
export interface WorkspaceCheck {
  readonly plans: number
  readonly clauses: number
  readonly vectors: number
  /** Faults first. Sound = no fault among them. */
  readonly findings: readonly CheckFinding[]
  /** What a repair did, in Chinese; empty where none was asked for or needed. */
  readonly repaired: readonly string[]
}

/** Whether nothing is wrong; notices are in order. */
export function isSound(check: Pick<WorkspaceCheck, 'findings'>): boolean {
  return check.findings.every((f) => f.severity === 'notice')
}
