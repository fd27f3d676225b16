import type { LabelFilter, ModelIdentity } from '../domain/index.js'

/** A neighbour: the label it was added under and its cosine similarity in [-1, 1]. */
export interface Neighbour {
  readonly label: number
  readonly similarity: number
}

/** Unit vectors by label. All vectors come from one model; another model's are refused. */
export interface VectorIndex {
  readonly model: ModelIdentity
  /** Labels that a search can find: added and not removed. */
  readonly size: number
  /**
   * Adds or replaces. Labels are whole numbers from 0; a vector of another dimension, or one with NaN or infinity, is a
   * RangeError and leaves the index as it was.
   */
  add(label: number, vector: Float32Array): void
  /** Takes a label out; unknown labels are ignored. */
  remove(label: number): void
  /**
   * The k most similar, best first, equal similarities by label; fewer only where fewer match. `filter` works inside the
   * search; a set suits an index that lives elsewhere, a question label by label does not. RangeError for a query of another
   * dimension or a k that is not a whole number from 0.
   */
  search(vector: Float32Array, k: number, filter?: LabelFilter): Neighbour[]
  /**
   * Writes `path`.json (manifest: model, dimension, checksum) and the vectors in a file beside it; killed at any moment, the
   * earlier saved index can still be opened.
   */
  save(path: string): Promise<void>
}

/** A vector index of a library that grows for years: adding is cheap at any size, and what was removed can be wiped. */
export interface LibraryIndex extends VectorIndex {
  /** Labels that can be found, in no particular order; to be read before the index changes. */
  labels(): Iterable<number>
  /**
   * Waits until what was saved lies in its lasting form. Saving waits only for the disk: graphs of what is new are built beside
   * everything else, in processes of their own, and searches compare one by one until they are there. Throws what the building failed
   * with; what was saved is saved all the same. Killed meanwhile, nothing saved is lost.
   */
  settled(): Promise<void>
  /**
   * Saves, and writes anew all that still holds a removed vector; afterwards no file of the index holds any. Searches and
   * changes go on meanwhile. Killed at any moment, the index is as before or as after.
   */
  compact(path: string): Promise<void>
  /** Whether another process has saved this index since; then it is to be opened again. */
  isOutdated(): Promise<boolean>
  /** Gives its files free, without waiting for graphs; the index must not be used any more. */
  close(): Promise<void>
}
