import hnswlib from 'hnswlib-node'
import type { HierarchicalNSW } from 'hnswlib-node'
import { acceptsLabel, type ModelIdentity } from '../domain/index.js'
import { checkCount, checkLabel, checkVector, compareNeighbours } from './check-input.js'
import { openIndexFiles, saveIndexFiles } from './index-files.js'
import { damaged } from './manifest.js'
import type { Neighbour, VectorIndex } from './vector-index.js'

/** How the graph is built and searched; larger is more exact and slower. */
export interface HnswOptions {
  /** Links a node keeps; 16 to 48 suits some hundred dimensions (Malkov & Yashunin 2018, section 4). */
  readonly m?: number
  /** Candidates weighed when a node is linked, >= m. */
  readonly efConstruction?: number
  /** Candidates kept while searching; raised to k where k is larger. */
  readonly ef?: number
}

/** Whole plans are copied from one another, so near-identical vectors crowd together: more links than the usual 16 keep such crowds reachable. */
const M = 24
const EF_CONSTRUCTION = 200
/** 5,000 vectors of 256 dimensions: recall@10 is 1.00 for vectors in crowds, as clauses are, 0.94 for evenly scattered ones; 0.2 to 0.3 ms. */
const EF = 128
/** Levels of the graph are drawn from this seed: the same vectors in the same order give the same graph. */
const SEED = 20_231_101
/** Room at the start; doubled whenever it is full. */
const FIRST_CAPACITY = 1024

/** 1 - inner product: for unit vectors the cosine distance, without hnswlib's `cosine` changing what is stored. */
const SPACE = 'ip'

function wrap(
  graph: HierarchicalNSW,
  model: ModelIdentity,
  live: Set<number>,
  removed: Set<number>,
  ef: number,
): VectorIndex {
  const scan = (query: readonly number[], k: number, accept: (label: number) => boolean): Neighbour[] => {
    const found: Neighbour[] = []
    for (const label of live) {
      if (!accept(label)) continue
      const point = graph.getPoint(label)
      found.push({ label, similarity: point.reduce((sum, x, i) => sum + x * query[i]!, 0) })
    }
    return found.sort(compareNeighbours).slice(0, k)
  }

  return {
    model,
    get size() {
      return live.size
    },
    add(label, vector) {
      checkLabel(label)
      checkVector(vector, model)
      if (graph.getCurrentCount() === graph.getMaxElements()) graph.resizeIndex(graph.getMaxElements() * 2)
      if (removed.delete(label)) graph.unmarkDelete(label)
      graph.addPoint(Array.from(vector), label)
      live.add(label)
    },
    remove(label) {
      if (!live.delete(label)) return
      graph.markDelete(label)
      removed.add(label)
    },
    search(vector, k, filter) {
      checkVector(vector, model)
      checkCount(k)
      const accept = acceptsLabel(filter)
      const wanted = Math.min(k, live.size)
      if (wanted === 0) return []
      const query = Array.from(vector)
      // All candidates are asked for, not only k: where several are equal at the k-th place the lowest labels stay.
      const width = Math.min(Math.max(k, ef), live.size)
      graph.setEf(Math.max(width, ef))
      const { neighbors, distances } = graph.searchKnn(query, width, accept)
      const found = neighbors.map((label, i) => ({ label, similarity: 1 - distances[i]! }))
      // A graph may have corners that a filtered search does not reach; "fewer only where fewer match" is kept by looking at all.
      if (found.length < wanted) return scan(query, k, accept ?? (() => true))
      return found.sort(compareNeighbours).slice(0, k)
    },
    async save(path) {
      const write = async (file: string): Promise<void> => void (await graph.writeIndex(file))
      const gone = [...removed].sort((a, b) => a - b)
      await saveIndexFiles(path, { kind: 'hnsw', model, size: live.size, removed: gone, write })
    },
  }
}

/** An empty approximate index. `add` in the same order gives the same index, to the byte. */
export function createHnswIndex(model: ModelIdentity, options: HnswOptions = {}): VectorIndex {
  const graph = new hnswlib.HierarchicalNSW(SPACE, model.dimension)
  graph.initIndex(FIRST_CAPACITY, options.m ?? M, options.efConstruction ?? EF_CONSTRUCTION, SEED)
  return wrap(graph, model, new Set(), new Set(), options.ef ?? EF)
}

/** Opens what an HNSW index saved at `path`. UserError where it is missing, damaged or another model's. */
export async function openHnswIndex(
  path: string,
  model: ModelIdentity,
  options: Pick<HnswOptions, 'ef'> = {},
): Promise<VectorIndex> {
  const { manifest, file } = await openIndexFiles(path, 'hnsw', model)
  const graph = new hnswlib.HierarchicalNSW(SPACE, model.dimension)
  await graph.readIndex(file).catch((cause: unknown) => {
    throw damaged(manifest.file, cause)
  })
  const removed = new Set(manifest.removed)
  const live = new Set(
    graph
      .getIdsList()
      .filter((label) => !removed.has(label))
      .sort((a, b) => a - b),
  )
  if (live.size !== manifest.size) throw damaged(manifest.file)
  return wrap(graph, model, live, removed, options.ef ?? EF)
}
