import type { SqlDatabase } from './database.js'

/** Vectors by content: the same text under the same model is encoded once, whatever plan it stands in. */
export interface VectorStore {
  /** The vectors known under `model` for these hashes (lower-case hex), by hash; unknown ones are left out. */
  find(model: string, hashes: readonly string[]): Map<string, Float32Array>
  /** Keeps vectors; a hash already known under the model stays as it is. */
  keep(model: string, vectors: ReadonlyMap<string, Float32Array>): void
  /** Forgets the vectors no clause of the workspace has. Returns how many went. */
  forgetUnused(): number
  /** How many vectors there are. */
  count(): number
}

interface Row {
  content_hash: Buffer
  vector: Buffer
}

/** Bytes as float32; copied, because SQLite's buffers need not be aligned to four bytes. */
function toVector(bytes: Buffer): Float32Array {
  const copy = new Uint8Array(bytes)
  return new Float32Array(copy.buffer, 0, copy.byteLength / Float32Array.BYTES_PER_ELEMENT)
}

const toBytes = (v: Float32Array): Buffer => Buffer.from(v.buffer, v.byteOffset, v.byteLength)

export function createVectorStore(db: SqlDatabase): VectorStore {
  return {
    find(model, hashes) {
      const sql = `SELECT content_hash, vector FROM vectors WHERE model = ? AND ${db.dialect.oneOfHashes('content_hash')}`
      const rows = db.prepare(sql).all(model, db.dialect.list([...new Set(hashes)])) as Row[]
      const known = new Map(rows.map((r) => [r.content_hash.toString('hex'), r.vector]))
      const found = new Map<string, Float32Array>()
      // In the order asked for, whatever order the engine answers in.
      for (const hash of hashes) {
        const vector = known.get(hash)
        if (vector !== undefined && !found.has(hash)) found.set(hash, toVector(vector))
      }
      return found
    },
    keep(model, vectors) {
      const rows = [...vectors].map(([hash, vector]) => [Buffer.from(hash, 'hex'), model, toBytes(vector)])
      const sql = 'INSERT INTO vectors (content_hash, model, vector) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
      db.transaction(() => db.insertAll(sql, rows))
    },
    forgetUnused() {
      // NOT EXISTS asks the index of the clauses for each vector; NOT IN would first gather the hashes of all clauses.
      const sql =
        'DELETE FROM vectors WHERE NOT EXISTS (SELECT 1 FROM clauses c WHERE c.content_hash = vectors.content_hash)'
      return db.prepare(sql).run().changes
    },
    count() {
      return (db.prepare('SELECT count(*) AS n FROM vectors').get() as { n: number }).n
    },
  }
}
