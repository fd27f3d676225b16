import { createGraph, type GraphOptions } from '../hnsw-graph.js'
import { syncFile } from './durable-files.js'
import { readVectorFile } from './vector-file.js'

/** A graph to be built: from which file into which. */
export interface GraphTask {
  readonly vectors: string
  readonly graph: string
  readonly dimension: number
  readonly options: GraphOptions
}

/** Vectors linked between two looks at everything else the process has to do. */
const STEP = 256

/**
 * Reads a vector file, links its vectors in order of label and writes the graph; the same file gives the same graph. Throws the
 * signal's reason soon after it is raised; the graph is then not written.
 */
export async function buildGraphFile(
  { vectors: from, graph: to, dimension, options }: GraphTask,
  signal?: AbortSignal,
): Promise<void> {
  const { labels, vectors } = await readVectorFile(from, dimension, 'vectors')
  const graph = createGraph(dimension, options, labels.length)
  for (let row = 0; row < labels.length; row++) {
    graph.add(labels[row]!, vectors.subarray(row * dimension, (row + 1) * dimension))
    if (row % STEP === STEP - 1) await new Promise(setImmediate)
    signal?.throwIfAborted()
  }
  await graph.save(to)
  await syncFile(to)
}
