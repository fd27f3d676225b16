/** A review: one reference, the drafts checked against it, the people who do it. */
export interface ProjectSummary {
  readonly id: string
  readonly name: string
  readonly reference: string | null
  readonly drafts: readonly string[]
  readonly reviewers: readonly string[]
  readonly isSample: boolean
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** What of a project changes; absent fields stay as they are. */
export interface ProjectPatch {
  readonly name?: string
  readonly reference?: string | null
  readonly drafts?: readonly string[]
  readonly reviewers?: readonly string[]
}
