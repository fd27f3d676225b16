import hnswlib from 'hnswlib-node'
import type { HierarchicalNSW } from 'hnswlib-node'
import type { Neighbour } from './vector-index.js'

/** How a graph is built; larger is more exact and slower. */
export interface GraphOptions {
  /** Links a node keeps on each level, twice as many on the lowest (Malkov & Yashunin 2018, section 4); 8 to 48. */
  readonly m: number
  /** Candidates weighed when a node is linked, >= m. */
  readonly efConstruction: number
}

/** A navigable small-world graph of unit vectors by label: what the library can do, in our terms. */
export interface HnswGraph {
  /** Labels in the graph, marked ones included. */
  labels(): number[]
  /** The vector of a label in the graph; throws for an unknown one. */
  vector(label: number): number[]
  /** Adds or replaces; a marked label is found again. */
  add(label: number, vector: Float32Array): void
  /** A marked label stays a way to others and is found no more. Throws for an unknown or marked label. */
  mark(label: number): void
  /**
   * Up to `width` near labels, in no particular order; the more candidates `ef` (>= width) are kept, the more of the true ones.
   * May give fewer than there are.
   */
  search(query: Float32Array, width: number, ef: number, accept?: (label: number) => boolean): Neighbour[]
  /** Writes the graph to `file`, marks included; which they are the caller must remember. */
  save(file: string): Promise<void>
}

/** Levels of the graph are drawn from this seed: the same vectors in the same order give the same graph. */
const SEED = 20_231_101
/** Room at the start where none is asked for; doubled whenever it is full. */
const FIRST_CAPACITY = 1024

/** 1 - inner product: for unit vectors the cosine distance, without hnswlib's `cosine` changing what is stored. */
const SPACE = 'ip'

function wrap(graph: HierarchicalNSW, marked: Set<number>): HnswGraph {
  return {
    labels: () => graph.getIdsList(),
    vector: (label) => graph.getPoint(label),
    add(label, vector) {
      if (graph.getCurrentCount() === graph.getMaxElements()) graph.resizeIndex(graph.getMaxElements() * 2)
      if (marked.delete(label)) graph.unmarkDelete(label)
      graph.addPoint(Array.from(vector), label)
    },
    mark(label) {
      graph.markDelete(label)
      marked.add(label)
    },
    search(query, width, ef, accept) {
      graph.setEf(Math.max(width, ef))
      const { neighbors, distances } = graph.searchKnn(Array.from(query), width, accept)
      return neighbors.map((label, i) => ({ label, similarity: 1 - distances[i]! }))
    },
    async save(file) {
      await graph.writeIndex(file)
    },
  }
}

/** An empty graph. `add` in the same order gives the same graph, to the byte. */
export function createGraph(dimension: number, options: GraphOptions, capacity = FIRST_CAPACITY): HnswGraph {
  const graph = new hnswlib.HierarchicalNSW(SPACE, dimension)
  graph.initIndex(Math.max(1, capacity), options.m, options.efConstruction, SEED)
  return wrap(graph, new Set())
}

/** The graph saved in `file`, where these labels had been marked. Rejects where the file is missing or its layout is broken. */
export async function openGraph(file: string, dimension: number, marked: Iterable<number> = []): Promise<HnswGraph> {
  const graph = new hnswlib.HierarchicalNSW(SPACE, dimension)
  await graph.readIndex(file)
  return wrap(graph, new Set(marked))
}
