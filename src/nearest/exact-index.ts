import { readFile, writeFile } from 'node:fs/promises'
import { acceptsLabel, type ModelIdentity } from '../domain/index.js'
import { checkCount, checkLabel, checkVector, compareNeighbours } from './check-input.js'
import { openIndexFiles, saveIndexFiles } from './index-files.js'
import { damaged } from './manifest.js'
import type { Neighbour, VectorIndex } from './vector-index.js'

/** A label is stored in 8 bytes (a JavaScript number), a component in 4. */
const LABEL_BYTES = 8
const COMPONENT_BYTES = 4

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function encode(vectors: ReadonlyMap<number, Float32Array>, dimension: number): Buffer {
  const row = LABEL_BYTES + dimension * COMPONENT_BYTES
  const bytes = Buffer.alloc(vectors.size * row)
  let at = 0
  for (const [label, vector] of [...vectors].sort((a, b) => a[0] - b[0])) {
    bytes.writeDoubleLE(label, at)
    for (let i = 0; i < dimension; i++) bytes.writeFloatLE(vector[i]!, at + LABEL_BYTES + i * COMPONENT_BYTES)
    at += row
  }
  return bytes
}

function fromVectors(model: ModelIdentity, vectors: Map<number, Float32Array>): VectorIndex {
  return {
    model,
    get size() {
      return vectors.size
    },
    add(label, vector) {
      checkLabel(label)
      checkVector(vector, model)
      vectors.set(label, Float32Array.from(vector))
    },
    remove(label) {
      vectors.delete(label)
    },
    search(vector, k, filter) {
      checkVector(vector, model)
      checkCount(k)
      const accept = acceptsLabel(filter)
      const found: Neighbour[] = []
      for (const [label, other] of vectors) {
        if (accept === undefined || accept(label)) found.push({ label, similarity: dot(vector, other) })
      }
      return found.sort(compareNeighbours).slice(0, k)
    },
    async save(path) {
      const write = (file: string): Promise<void> => writeFile(file, encode(vectors, model.dimension))
      await saveIndexFiles(path, { kind: 'exact', model, size: vectors.size, removed: [], write })
    },
  }
}

/** An empty index that compares with every vector: the oracle for HNSW, and quick enough up to some ten thousand vectors. */
export function createExactIndex(model: ModelIdentity): VectorIndex {
  return fromVectors(model, new Map())
}

/** Opens what an exact index saved at `path`. UserError where it is missing, damaged or another model's. */
export async function openExactIndex(path: string, model: ModelIdentity): Promise<VectorIndex> {
  const { manifest, file } = await openIndexFiles(path, 'exact', model)
  const bytes = await readFile(file)
  const row = LABEL_BYTES + model.dimension * COMPONENT_BYTES
  if (bytes.length !== manifest.size * row) throw damaged(manifest.file)
  const vectors = new Map<number, Float32Array>()
  for (let at = 0; at < bytes.length; at += row) {
    const vector = new Float32Array(model.dimension)
    for (let i = 0; i < vector.length; i++) vector[i] = bytes.readFloatLE(at + LABEL_BYTES + i * COMPONENT_BYTES)
    vectors.set(bytes.readDoubleLE(at), vector)
  }
  return fromVectors(model, vectors)
}
