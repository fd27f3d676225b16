import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError, type ModelIdentity } from '../../src/domain/index.js'
import { createExactIndex } from '../../src/nearest/exact-index.js'
import {
  createPgvectorIndex,
  openPgvectorIndex,
  type PgvectorOptions,
} from '../../src/nearest/pgvector/pgvector-index.js'
import { openPostgresStore, type WorkspaceStore } from '../../src/store/index.js'
import { usePostgres } from '../postgres/server.js'
import { vectorIndexContract } from './contract.js'
import { crowdedVectors, model, unitVectors } from './vectors.js'

const server = usePostgres()
let store: WorkspaceStore
const url = { of: '' }
beforeAll(() => (store = openPostgresStore((url.of = server.freshUrl()))))
afterAll(() => store.close())

let last = 0
/** An index of its own in the one database: opening a database for each would take most of the time. */
const create = (m: ModelIdentity, options: PgvectorOptions = {}) =>
  createPgvectorIndex(store.vectorDatabase!, `index${++last}`, m, options)

const OF_FEW = { exactUpTo: 50, m: 16, efConstruction: 64 }

vectorIndexContract('pgvector, all compared', create)

describe('pgvector with its graph', () => {
  const K = 10
  const DIMENSION = 16

  it.each([
    ['scattered', unitVectors],
    ['crowded', crowdedVectors],
  ])('finds nearly all true neighbours of %s vectors, after replacing and removing too', async (_, make) => {
    const exact = createExactIndex(model(DIMENSION))
    const index = create(model(DIMENSION), OF_FEW)
    const others = make(800, DIMENSION, 9)
    make(800, DIMENSION, 2).forEach((v, label) => [index, exact].forEach((i) => i.add(label, v)))
    await index.save('')
    for (let label = 0; label < 800; label += 5) [index, exact].forEach((i) => i.add(label, others[label]!))
    for (let label = 1; label < 800; label += 3) [index, exact].forEach((i) => i.remove(label))
    let hits = 0
    for (const query of make(30, DIMENSION, 3)) {
      const worst = exact.search(query, K).at(-1)!.similarity
      hits += index.search(query, K).filter((n) => n.similarity >= worst - 1e-6).length
    }
    expect(index.size).toBe(exact.size)
    expect(hits / (30 * K)).toBeGreaterThanOrEqual(0.97)
  })

  it.each([
    ['compared one by one', 10_000],
    ['walked to through the graph', 0],
  ])('gives exactly as many as match, whatever the filter, %s', async (_, narrow) => {
    const exact = createExactIndex(model(DIMENSION))
    const index = create(model(DIMENSION), { ...OF_FEW, narrow })
    crowdedVectors(600, DIMENSION, 4).forEach((v, label) => [index, exact].forEach((i) => i.add(label, v)))
    await index.save('')
    for (const every of [2, 7, 50, 599, 1000]) {
      const set = new Set(Array.from({ length: 600 }, (_, label) => label).filter((l) => l % every === 0))
      for (const query of unitVectors(3, DIMENSION, every)) {
        const [found, truth] = [index.search(query, K, set), exact.search(query, K, set)]
        expect(found.map((n) => n.similarity.toFixed(5))).toEqual(truth.map((n) => n.similarity.toFixed(5)))
      }
    }
  })
})

describe('pgvector between processes', () => {
  it('what one has saved another opens, of the same model only', async () => {
    const index = create(model(8))
    const vectors = unitVectors(60, 8, 1)
    vectors.forEach((v, label) => index.add(label, v))
    index.remove(3)
    await index.save('')
    const other = openPostgresStore(url.of)
    const again = openPgvectorIndex(other.vectorDatabase!, `index${last}`, model(8))
    expect(again.size).toBe(59)
    for (const query of vectors.slice(0, 5)) expect(again.search(query, 7)).toEqual(index.search(query, 7))
    for (const m of [model(8, 'b'.repeat(64)), model(9)]) {
      expect(() => openPgvectorIndex(other.vectorDatabase!, `index${last}`, m)).toThrow(UserError)
    }
    other.close()
  })

  it('knows which labels of a query it lacks', () => {
    const index = create(model(4))
    unitVectors(3, 4, 1).forEach((v, label) => index.add(label * 10, v))
    expect(index.missing({ sql: 'SELECT generate_series(0, 40, 10)', values: [] })).toEqual([30, 40])
  })
})
