import type { ModelIdentity } from '../domain/index.js'

/** A neighbour: the label it was added under and its cosine similarity in [-1, 1]. */
export interface Neighbour {
  readonly label: number
  readonly similarity: number
}

/** Unit vectors by label. All vectors come from one model; another model's are refused. */
export interface VectorIndex {
  readonly model: ModelIdentity
  readonly size: number
  /** Adds or replaces; throws a RangeError for a vector of another dimension. */
  add(label: number, vector: Float32Array): void
  /** Takes a label out; unknown labels are ignored. */
  remove(label: number): void
  /** The k most similar, best first, equal similarities by label; fewer only where fewer match. `accept` filters inside the search. */
  search(vector: Float32Array, k: number, accept?: (label: number) => boolean): Neighbour[]
  /** Writes index and manifest; atomic. */
  save(path: string): Promise<void>
}
