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

/** Bytes as float32; copied, because SQLite's buffers need not be aligned to four bytes. */
function toVector(bytes: Buffer): Float32Array {
  const copy = new Uint8Array(bytes)
  return new Float32Array(copy.buffer, 0, copy.byteLength / Float32Array.BYTES_PER_ELEMENT)
}

const toBytes = (v: Float32Array): Buffer => Buffer.from(v.buffer, v.byteOffset, v.byteLength)

export function createVectorStore(db: SqlDatabase): VectorStore {
  return {
    find(model, hashes) {
      const get = db.prepare('SELECT vector FROM vectors WHERE content_hash = ? AND model = ?')
      const found = new Map<string, Float32Array>()
      for (const hash of hashes) {
        if (found.has(hash)) continue
        const row = get.get(Buffer.from(hash, 'hex'), model) as { vector: Buffer } | undefined
        if (row) found.set(hash, toVector(row.vector))
      }
      return found
    },
    keep(model, vectors) {
      const put = db.prepare(
        'INSERT INTO vectors (content_hash, model, vector) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      )
      db.transaction(() => {
        for (const [hash, vector] of vectors) put.run(Buffer.from(hash, 'hex'), model, toBytes(vector))
      })
    },
    forgetUnused() {
      const sql = 'DELETE FROM vectors WHERE content_hash NOT IN (SELECT content_hash FROM clauses)'
      return db.prepare(sql).run().changes
    },
    count() {
      return (db.prepare('SELECT count(*) AS n FROM vectors').get() as { n: number }).n
    },
  }
}
