import type { ModelIdentity } from '../domain/index.js'
import type { Neighbour } from './vector-index.js'

/** Labels are row numbers: whole, from 0, within what hnswlib stores exactly through a JavaScript number. */
export function checkLabel(label: number): void {
  if (!Number.isSafeInteger(label) || label < 0)
    throw new RangeError(`label must be a whole number from 0, got ${label}`)
}

/** How many neighbours are asked for: whole, from 0. */
export function checkCount(k: number): void {
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError(`k must be a whole number from 0, got ${k}`)
}

/** A vector of another length, or with NaN or infinity inside, would silently spoil every later search. */
export function checkVector(vector: Float32Array, model: ModelIdentity): void {
  if (vector.length !== model.dimension) {
    throw new RangeError(`vector has ${vector.length} numbers, model ${model.name} has ${model.dimension}`)
  }
  if (!vector.every(Number.isFinite)) throw new RangeError('vector holds a number that is not finite')
}

/** Best first; equal similarities by label, so that the order never depends on how an index is built inside. */
export function compareNeighbours(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.label - b.label
}
