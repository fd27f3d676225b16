import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/domain/index.js'
import { createExactIndex } from '../../src/nearest/exact-index.js'
import { createHnswIndex, openHnswIndex } from '../../src/nearest/hnsw-index.js'
import type { VectorIndex } from '../../src/nearest/vector-index.js'
import { vectorIndexContract } from './contract.js'
import { crowdedVectors, model, unitVectors } from './vectors.js'

vectorIndexContract('hnsw index', createHnswIndex, openHnswIndex)

const DIMENSION = 32
const K = 10
/** The least share of the true neighbours that may be found, over a whole set of queries. */
const RECALL_FLOOR = 0.97

/** Share of the exact answers' similarity reached: equal vectors may stand in for each other. */
function recall(approximate: VectorIndex, exact: VectorIndex, queries: readonly Float32Array[]): number {
  let hits = 0
  let wanted = 0
  for (const query of queries) {
    const truth = exact.search(query, K)
    const worst = truth.at(-1)?.similarity ?? 1
    wanted += truth.length
    hits += approximate.search(query, K).filter((n) => n.similarity >= worst - 1e-6).length
  }
  return hits / wanted
}

const both = (): [VectorIndex, VectorIndex] => [createHnswIndex(model(DIMENSION)), createExactIndex(model(DIMENSION))]

describe('hnsw against the exact index', () => {
  it.each([
    ['scattered', unitVectors],
    ['crowded', crowdedVectors],
  ])('finds nearly all true neighbours of %s vectors, after replacing and removing too', (_, make) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 20, max: 600 }), (seed, count) => {
        const indexes = both()
        const vectors = make(count, DIMENSION, seed)
        const others = make(count, DIMENSION, seed + 7)
        for (const index of indexes) {
          vectors.forEach((v, label) => index.add(label, v))
          for (let label = 0; label < count; label += 5) index.add(label, others[label]!)
          for (let label = 1; label < count; label += 3) index.remove(label)
        }
        expect(indexes[0].size).toBe(indexes[1].size)
        return recall(indexes[0], indexes[1], make(20, DIMENSION, seed + 1)) >= RECALL_FLOOR
      }),
      { numRuns: 12, seed: 42 },
    )
  })

  it('gives exactly as many as match, whatever the filter', () => {
    const [hnsw, exact] = both()
    crowdedVectors(400, DIMENSION, 9).forEach((v, label) => [hnsw, exact].forEach((index) => index.add(label, v)))
    for (const every of [1, 2, 7, 50, 399, 1000]) {
      for (const query of unitVectors(5, DIMENSION, every)) {
        const accept = (label: number): boolean => label % every === 0
        expect(hnsw.search(query, K, accept).length).toBe(exact.search(query, K, accept).length)
      }
    }
  })

  it('is not opened as an index of another kind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duibiao-kind-'))
    try {
      await createExactIndex(model(4)).save(join(folder, 'i'))
      await expect(openHnswIndex(join(folder, 'i'), model(4))).rejects.toThrow(UserError)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
