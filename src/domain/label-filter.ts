/** The labels a search may find. A plain `Set<number>` is one. */
export interface LabelSet extends Iterable<number> {
  has(label: number): boolean
  readonly size: number
  /**
   * The same set as a query that gives the labels as its one column: an index inside a database applies it there and the set
   * never travels.
   */
  readonly select?: LabelSelect
}

/** A query with question marks for its values. */
export interface LabelSelect {
  readonly sql: string
  readonly values: readonly string[]
}

/** What filters a search from inside: a set, or a question asked label by label. */
export type LabelFilter = LabelSet | ((label: number) => boolean)

/** A filter as a question; undefined lets everything through. */
export function acceptsLabel(filter: LabelFilter | undefined): ((label: number) => boolean) | undefined {
  if (filter === undefined || typeof filter === 'function') return filter
  return (label) => filter.has(label)
}
