/** A task clause of one of the plans compared. */
export interface WordingMember {
  readonly plan: string
  readonly clause: string
  readonly text: string
  readonly path: readonly string[]
}

/** 共同表述: clauses of at least two plans that say nearly the same words. */
export interface WordingGroup {
  /** In the order of the plans, then of reading; several of one plan may be among them. */
  readonly members: readonly WordingMember[]
  /** Number of different plans, from 2. */
  readonly plans: number
  /** The words all members share, in order; what differs between them is `…`. */
  readonly common: string
  /** Numbers on which members differ, in order of place; empty where all agree. */
  readonly numbers: readonly WordingNumber[]
  /** 共同来源: the reference's sentence and the plan's clause nearest to it; null where no reference is among the members. */
  readonly source: WordingSource | null
}

/** A number that members of a group put in the same place, each its own: 签约率达到65%以上, 60%以上. */
export interface WordingNumber {
  /** What stands before and after it in the first member, up to the next mark. */
  readonly before: string
  readonly after: string
  /** As each member writes it, in the order of `members`. */
  readonly values: readonly string[]
}

/** The reference's own sentence in a group. */
export interface WordingSource {
  readonly plan: string
  readonly clause: string
  /** The member of another plan that keeps most of it, and the share kept, in [0, 1]. */
  readonly nearest: { readonly plan: string; readonly clause: string; readonly share: number }
}

/** 本地做法: a clause that no other plan has anything near to. */
export interface LocalClause extends WordingMember {
  /** The nearest clause of another plan; null where the others have none at all. */
  readonly nearest: (WordingMember & { readonly score: number }) | null
}

/** Which plans share a source, and what each has for itself. */
export interface WordingReport {
  /** Most plans first, then by place. */
  readonly groups: readonly WordingGroup[]
  /** Every plan but the reference, in the order given; its own clauses farthest from all others first. */
  readonly local: readonly { readonly plan: string; readonly clauses: readonly LocalClause[] }[]
  /** Similarity below which a clause counts as local; null where too few clauses say what is usual. */
  readonly floor: number | null
}

/** The report with the titles of its plans. */
export interface WordingView extends WordingReport {
  readonly reference: string | null
  readonly plans: readonly { readonly id: string; readonly title: string; readonly taskClauses: number }[]
  /** Titles of plans left out because a later version of theirs is among the plans. */
  readonly leftOut: readonly string[]
}
