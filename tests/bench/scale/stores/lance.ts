import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ask, diskMiB, K, type Measured, memory, recallOf, type StoreFigures } from './measured.js'
import type { Neighbour } from '../../../../src/nearest/vector-index.js'
import { type VectorSet, vectorsOf } from './vector-set.js'

interface LanceQuery {
  distanceType(type: 'cosine'): LanceQuery
  bypassVectorIndex(): LanceQuery
  nprobes(value: number): LanceQuery
  ef(value: number): LanceQuery
  refineFactor(value: number): LanceQuery
  select(columns: string[]): LanceQuery
  limit(count: number): LanceQuery
  toArray(): Promise<{ label: number | bigint }[]>
}
interface LanceTable {
  add(rows: object[]): Promise<unknown>
  createIndex(column: string, options: object): Promise<void>
  vectorSearch(query: Float32Array): LanceQuery
}
interface Lance {
  connect(folder: string): Promise<{ createTable(name: string, rows: object[]): Promise<LanceTable> }>
  readonly Index: { hnswSq(options: object): unknown; ivfPq(options: object): unknown }
}

/** How a query is asked of an index: what is left out stays at the library's default. */
interface Asking {
  readonly nprobes?: number
  readonly ef?: number
  readonly refineFactor?: number
}

/** Which index is built, and how it is asked; the first asking of each is the library's own defaults. */
const INDEXES: Readonly<
  Record<string, { readonly config: (lance: Lance) => object | null; readonly askings: readonly Asking[] }>
> = {
  'no index': { config: () => null, askings: [{}] },
  IVF_PQ: {
    config: (lance) => ({ config: lance.Index.ivfPq({ distanceType: 'cosine' }) }),
    askings: [{}, { refineFactor: 10 }, { nprobes: 50, refineFactor: 20 }, { nprobes: 100, refineFactor: 50 }],
  },
  HNSW_SQ: {
    config: (lance) => ({ config: lance.Index.hnswSq({ distanceType: 'cosine' }) }),
    askings: [{}, { ef: 100 }, { ef: 100, refineFactor: 2 }, { nprobes: 20, ef: 100, refineFactor: 2 }],
  },
}

/** Names of the indexes measured. */
export const LANCE_INDEXES = Object.keys(INDEXES)

/** Rows handed over at once. */
const BATCH = 20_000

const toldOf = (asking: Asking): string => {
  const parts = Object.entries(asking).map(([name, value]) => `${name} ${value}`)
  return parts.length === 0 ? 'defaults' : parts.join(', ')
}

/** Fills the store with the set's vectors, builds the index, and asks it in every way listed. `modules`: the folder it is installed in. */
export async function measureLance(
  modules: string,
  index: string,
  set: VectorSet,
  count: number,
  folder: string,
  queries: readonly Float32Array[],
  truth: readonly (readonly Neighbour[])[],
): Promise<StoreFigures> {
  const entry = createRequire(join(modules, 'package.json')).resolve('@lancedb/lancedb')
  const lance = createRequire(entry)(entry) as Lance
  const begun = performance.now()
  const db = await lance.connect(folder)
  let table: LanceTable | undefined
  let batch: object[] = []
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    if (table) await table.add(batch)
    else table = await db.createTable('clauses', batch)
    batch = []
  }
  for await (const [label, vector] of vectorsOf(set, count)) {
    if (batch.push({ label, vector: Array.from(vector) }) === BATCH) await flush()
  }
  await flush()
  const { config, askings } = INDEXES[index]!
  const options = config(lance)
  if (options !== null) await table!.createIndex('vector', options)
  const buildSeconds = (performance.now() - begun) / 1000
  const asked: Measured[] = []
  for (const asking of askings) {
    const search = async (v: Float32Array): Promise<number[]> => {
      let query = table!.vectorSearch(v).distanceType('cosine').select(['label', '_distance']).limit(K)
      if (options === null) query = query.bypassVectorIndex()
      if (asking.nprobes !== undefined) query = query.nprobes(asking.nprobes)
      if (asking.ef !== undefined) query = query.ef(asking.ef)
      if (asking.refineFactor !== undefined) query = query.refineFactor(asking.refineFactor)
      return (await query.toArray()).map((row) => Number(row.label))
    }
    const { answers, ...times } = await ask(`LanceDB ${index}, ${toldOf(asking)}`, queries, search)
    asked.push({ ...times, recall: recallOf(set, queries, answers as number[][], truth) })
  }
  return { buildSeconds, diskMiB: diskMiB(folder), ...memory(), asked }
}
