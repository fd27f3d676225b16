import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A published vector store, for comparison; not a dependency: `npm i --no-save @lancedb/lancedb`. */
export const LIBRARY = '@lancedb/lancedb'

interface LanceQuery {
  distanceType(type: 'cosine'): LanceQuery
  ef(value: number): LanceQuery
  where(condition: string): LanceQuery
  limit(count: number): LanceQuery
  toArray(): Promise<{ label: number }[]>
}
interface LanceTable {
  add(rows: object[]): Promise<unknown>
  createIndex(column: string, options: object): Promise<void>
  vectorSearch(query: Float32Array): LanceQuery
}
interface Lance {
  connect(folder: string): Promise<{ createTable(name: string, rows: object[]): Promise<LanceTable> }>
  readonly Index: { hnswSq(options: object): unknown; btree(): unknown }
}

/** The store filled with the vectors of a library; a search gives labels, best first. */
export interface LanceIndex {
  readonly buildSeconds: number
  search(query: Float32Array, k: number, condition?: string): Promise<number[]>
  /** Adds rows and waits until they can be found. */
  add(rows: readonly (readonly [number, Float32Array])[]): Promise<void>
  close(): void
}

/** Rows handed over at once. */
const BATCH = 20_000
/** Candidates kept while its graph is walked, chosen so that its recall is of the height of ours. */
const EF = 100

/** Builds the store from the same vectors, with its graph over 8-bit numbers; null where the library is not installed. */
export async function buildLance(vectors: Iterable<readonly [number, Float32Array]>): Promise<LanceIndex | null> {
  const name: string = LIBRARY
  const lance = await import(name).then(
    (m: unknown) => m as Lance,
    () => null,
  )
  if (lance === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-lance-'))
  const begun = performance.now()
  const db = await lance.connect(folder)
  let table: LanceTable | undefined
  const toRow = ([label, vector]: readonly [number, Float32Array]): object => ({ label, vector: Array.from(vector) })
  let batch: object[] = []
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    if (table) await table.add(batch)
    else table = await db.createTable('clauses', batch)
    batch = []
  }
  for (const row of vectors) {
    batch.push(toRow(row))
    if (batch.length === BATCH) await flush()
  }
  await flush()
  const filled = table!
  await filled.createIndex('vector', { config: lance.Index.hnswSq({ distanceType: 'cosine' }) })
  await filled.createIndex('label', { config: lance.Index.btree() })
  return {
    buildSeconds: (performance.now() - begun) / 1000,
    async search(query, k, condition) {
      const plain = filled.vectorSearch(query).distanceType('cosine').ef(EF).limit(k)
      const rows = await (condition === undefined ? plain : plain.where(condition)).toArray()
      return rows.map((r) => Number(r.label))
    },
    add: async (rows) => void (await filled.add(rows.map(toRow))),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
