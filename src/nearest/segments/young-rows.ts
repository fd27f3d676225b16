import { type Best } from './best.js'
import { dotRow } from './dot.js'

/** Vectors that are in no segment yet: changed at will, searched one by one. */
export interface YoungRows {
  readonly size: number
  has(label: number): boolean
  /** Adds or replaces. */
  add(label: number, vector: Float32Array): void
  /** False where the label is not here. */
  remove(label: number): boolean
  /** Labels in order with the row each stands in; a row is never used for a second vector. */
  entries(): { readonly label: number; readonly row: number }[]
  labels(): IterableIterator<number>
  rowOf(label: number): number | undefined
  vector(row: number): Float32Array
  /** Gives the room of removed and replaced vectors back; rows change. */
  tidy(): void
  /** Offers every label that `accept` lets through. */
  scan(query: Float32Array, best: Best, accept?: (label: number) => boolean): void
}

/** Rows there is room for at the start; doubled whenever it is full. */
const FIRST_ROOM = 256

/** No vectors yet, of `dimension` numbers each. */
export function createYoungRows(dimension: number): YoungRows {
  const rows = new Map<number, number>()
  let block = new Float32Array(FIRST_ROOM * dimension)
  let used = 0
  const room = (): void => {
    if ((used + 1) * dimension <= block.length) return
    const larger = new Float32Array(block.length * 2)
    larger.set(block)
    block = larger
  }
  return {
    get size() {
      return rows.size
    },
    has: (label) => rows.has(label),
    add(label, vector) {
      room()
      block.set(vector, used * dimension)
      rows.set(label, used++)
    },
    remove: (label) => rows.delete(label),
    entries: () => [...rows].map(([label, row]) => ({ label, row })).sort((a, b) => a.label - b.label),
    labels: () => rows.keys(),
    rowOf: (label) => rows.get(label),
    vector: (row) => block.subarray(row * dimension, (row + 1) * dimension),
    tidy() {
      const smaller = new Float32Array(Math.max(FIRST_ROOM, rows.size) * dimension)
      let to = 0
      for (const [label, row] of rows) {
        smaller.set(block.subarray(row * dimension, (row + 1) * dimension), to * dimension)
        rows.set(label, to++)
      }
      block = smaller
      used = to
    },
    scan(query, best, accept) {
      for (const [label, row] of rows) if (!accept || accept(label)) best.offer(label, dotRow(query, block, row))
    },
  }
}
