import type { Segment } from './segment.js'
import type { LabelledVectors } from './vector-file.js'

/** A segment with less than this share of a full one is joined with others. */
const SMALL = 0.5

/**
 * Which segments a compaction leaves alone and which it writes anew, in groups that become one segment each: those that hold
 * removed vectors, and small ones where there are several. Segments without a live vector are in neither.
 */
export function groupForCompaction(
  segments: readonly Segment[],
  segmentSize: number,
): { readonly kept: readonly Segment[]; readonly groups: readonly (readonly Segment[])[] } {
  const isSmall = (s: Segment): boolean => s.live < segmentSize * SMALL
  const several = segments.filter(isSmall).length > 1
  const changed = segments.filter((s) => s.live < s.entry.count || (several && isSmall(s)))
  const groups: Segment[][] = []
  let filled = Infinity
  for (const s of changed) {
    if (s.live === 0) continue
    if (filled + s.live > segmentSize) {
      groups.push([])
      filled = 0
    }
    groups.at(-1)!.push(s)
    filled += s.live
  }
  return { kept: segments.filter((s) => !changed.includes(s)), groups }
}

/** All rows of several lists in order of label; no label stands in two of them. */
export function mergeRows(lists: readonly LabelledVectors[], dimension: number): LabelledVectors {
  const places = lists
    .flatMap((rows) => Array.from(rows.labels, (label, row) => ({ label, row, from: rows.vectors })))
    .sort((a, b) => a.label - b.label)
  const vectors = new Float32Array(places.length * dimension)
  places.forEach(({ row, from }, at) => {
    vectors.set(from.subarray(row * dimension, (row + 1) * dimension), at * dimension)
  })
  return { labels: Float64Array.from(places, (p) => p.label), vectors }
}
