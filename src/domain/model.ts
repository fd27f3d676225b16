/** Names exactly one encoder; vectors of different identities are never compared. */
export interface ModelIdentity {
  readonly name: string
  /** Lower-case hex SHA-256 over the model's weights and tokenizer. */
  readonly sha256: string
  readonly dimension: number
}

/** Whether two vectors of these models may be compared. */
export function sameModel(a: ModelIdentity, b: ModelIdentity): boolean {
  return a.sha256 === b.sha256 && a.dimension === b.dimension
}
