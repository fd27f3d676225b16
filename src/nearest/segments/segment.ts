import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { damaged } from '../manifest.js'
import { type HnswGraph, openGraph } from '../hnsw-graph.js'
import type { Best } from './best.js'
import { dotRow } from './dot.js'
import { fileSha256 } from './durable-files.js'
import type { IndexFile, SegmentEntry } from './segment-manifest.js'
import { type LabelledVectors, openVectorFile, readVectors, type VectorFile } from './vector-file.js'

/** Files up to this size are checked to the last byte whenever they are opened; larger ones by their length, and whole by `verify`. */
const CHECKED_WHEN_OPENED = 8 * 1024 * 1024

/**
 * Where a filter lets through at most this share of a segment, its labels are compared one by one; above it the graph is walked.
 * A walk that must skip most of what it meets visits the more the less is let through. Measured with 32,768 vectors: at 0.05
 * 3.6 ms to walk and 0.6 ms to compare, at 0.10 2.2 and 1.4 ms, at 0.15 1.5 and 2.6 ms, at 0.5 0.7 and 6.8 ms.
 */
const SCAN_SHARE = 0.1

/** Vectors whose files do not change; labels can be taken out of it but stay in the files until it is written anew. */
export interface Segment {
  readonly entry: SegmentEntry
  /** Labels that can be found. */
  readonly live: number
  /** Labels taken out, in order. */
  dead(): number[]
  /** Labels that can be found, in order. */
  labels(): number[]
  /** Whether the label is here and was not taken out. */
  has(label: number): boolean
  /** False where it is not here. */
  remove(label: number): boolean
  /** How many live labels `accept` lets through. */
  count(accept: (label: number) => boolean): number
  /**
   * Offers the `width` best live labels, and maybe more; the more candidates `ef` are kept while the graph is walked, the surer.
   * With `filter` only those it accepts, of which there are `matching`.
   */
  search(query: Float32Array, width: number, ef: number, best: Best, filter?: SegmentFilter): void
  /** Live labels and vectors, in order of label. */
  rows(): LabelledVectors
  close(): Promise<void>
}

/** What a filter lets through of one segment. */
export interface SegmentFilter {
  accept(label: number): boolean
  /** Live labels it lets through. */
  readonly matching: number
}

async function checkFile(path: string, { name, bytes, sha256 }: IndexFile): Promise<string> {
  const file = join(dirname(path), name)
  const found = await stat(file).catch((cause: unknown) => {
    throw damaged(name, cause)
  })
  if (found.size !== bytes) throw damaged(name)
  if (bytes <= CHECKED_WHEN_OPENED && (await fileSha256(file)) !== sha256) throw damaged(name)
  return file
}

/** Row of a label among labels in order; -1 where it is not there. */
function rowIn(labels: Float64Array, label: number): number {
  let low = 0
  let high = labels.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = labels[middle]!
    if (found === label) return middle
    if (found < label) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function wrap(entry: SegmentEntry, file: VectorFile, graph: HnswGraph, dimension: number): Segment {
  const { labels } = file
  const gone = new Uint8Array(labels.length)
  let live = labels.length
  let vectors: Float32Array | undefined
  // Read when first needed: searches without a filter walk the graph, which has vectors of its own.
  const block = (): Float32Array => (vectors ??= readVectors(file, dimension, entry.vectors.name))
  const liveRow = (label: number): number => {
    const row = rowIn(labels, label)
    return row >= 0 && gone[row] === 0 ? row : -1
  }
  const scan = (query: Float32Array, best: Best, accept?: (label: number) => boolean): void => {
    const all = block()
    for (let row = 0; row < labels.length; row++) {
      if (gone[row] === 1 || (accept && !accept(labels[row]!))) continue
      best.offer(labels[row]!, dotRow(query, all, row))
    }
  }
  return {
    entry,
    get live() {
      return live
    },
    dead: () => Array.from(labels.filter((_, row) => gone[row] === 1)),
    labels: () => Array.from(labels.filter((_, row) => gone[row] === 0)),
    has: (label) => liveRow(label) >= 0,
    remove(label) {
      const row = liveRow(label)
      if (row < 0) return false
      gone[row] = 1
      live--
      graph.mark(label)
      return true
    },
    count: (accept) => labels.reduce((sum, label, row) => (gone[row] === 0 && accept(label) ? sum + 1 : sum), 0),
    search(query, width, ef, best, filter) {
      const matching = filter?.matching ?? live
      if (matching === 0) return
      const accept = filter && matching < live ? (label: number) => filter.accept(label) : undefined
      if (accept && matching <= SCAN_SHARE * live) return scan(query, best, accept)
      const wanted = Math.min(width, matching)
      const found = graph.search(query, Math.min(Math.max(width, ef), matching), ef, accept)
      // A graph may have corners that a search does not reach; "fewer only where fewer match" is kept by looking at all.
      if (found.length < wanted) return scan(query, best, accept)
      for (const { label, similarity } of found) best.offer(label, similarity)
    },
    rows() {
      const all = block()
      const kept = Float64Array.from(labels.filter((_, row) => gone[row] === 0))
      const out = new Float32Array(kept.length * dimension)
      let to = 0
      for (let row = 0; row < labels.length; row++) {
        if (gone[row] === 1) continue
        out.set(all.subarray(row * dimension, (row + 1) * dimension), to)
        to += dimension
      }
      return { labels: kept, vectors: out }
    },
    close: () => file.handle.close(),
  }
}

/** Opens a segment of the index at `path`. UserError `index-damaged` where a file is missing, cut or changed. */
export async function openSegment(path: string, entry: SegmentEntry, dimension: number): Promise<Segment> {
  const vectorsFile = await checkFile(path, entry.vectors)
  const graphFile = await checkFile(path, entry.graph)
  const file = await openVectorFile(vectorsFile, dimension, entry.vectors.name)
  try {
    if (file.labels.length !== entry.count) throw damaged(entry.vectors.name)
    const graph = await openGraph(graphFile, dimension).catch((cause: unknown) => {
      throw damaged(entry.graph.name, cause)
    })
    return wrap(entry, file, graph, dimension)
  } catch (error) {
    await file.handle.close()
    throw error
  }
}
