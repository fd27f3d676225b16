/** What changed in the workspace since last asked, as marks to be compared: equal marks, nothing new. A few dozen bytes. */
export interface PulseView {
  /** Changes with the plans and projects of the workspace: an import that ended, a draft added, a revision. */
  readonly workspace: string
  /** Number of the last decision on the draft asked for, or on any draft of the project; 0 where there is none. */
  readonly lastDecision: number
  /** Changes when a finding of these drafts is dismissed or opened again. */
  readonly dismissals: string
}
