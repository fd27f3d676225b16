import type { Segment } from './segment.js'
import type { LabelledVectors } from './vector-file.js'
import type { YoungRows } from './young-rows.js'

/** Young vectors that are to become one segment, in order of label, with the row each stood in when they were chosen. */
export type YoungGroup = readonly { readonly label: number; readonly row: number }[]

/** `count` groups of `length` young vectors, the lowest labels first. */
export function youngGroups(young: YoungRows, length: number, count: number): YoungGroup[] {
  const moving = young.entries().slice(0, length * count)
  return Array.from({ length: count }, (_, at) => moving.slice(at * length, (at + 1) * length))
}

/** Labels and vectors of a group, copied: what changes later does not change them. */
export function rowsOf(young: YoungRows, group: YoungGroup, dimension: number): LabelledVectors {
  const vectors = new Float32Array(group.length * dimension)
  group.forEach(({ row }, at) => vectors.set(young.vector(row), at * dimension))
  return { labels: Float64Array.from(group, (g) => g.label), vectors }
}

/** Takes out of the young what the new segments have, and out of the segments what was removed or replaced while they were built. */
export function moveOver(young: YoungRows, groups: readonly YoungGroup[], made: readonly Segment[]): void {
  made.forEach((segment, at) => {
    for (const { label, row } of groups[at]!) {
      if (young.rowOf(label) === row) young.remove(label)
      else segment.remove(label)
    }
  })
  young.tidy()
}
