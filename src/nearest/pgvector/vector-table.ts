import { type ModelIdentity } from '../../domain/index.js'
import type { VectorDatabase } from './vector-database.js'

/** Where the vectors of one index lie. */
export interface VectorTable {
  readonly name: string
  /** Name of its HNSW index. */
  readonly graph: string
}

/** Hex digits of the model's checksum in a name: enough to tell models apart, short enough for PostgreSQL's 63 bytes. */
const MODEL_DIGITS = 16

/**
 * A table for each index and model: offices that share a library may use another model for a while, and vectors of two models
 * never meet. `name` is a plain lower-case word, digits allowed.
 */
export function vectorTable(name: string, model: ModelIdentity): VectorTable {
  if (!/^[a-z][a-z0-9_]{0,20}$/.test(name)) throw new RangeError(`not a name for an index: ${name}`)
  const table = `${name}_${model.dimension}_${model.sha256.slice(0, MODEL_DIGITS)}`
  return { name: table, graph: `${table}_hnsw` }
}

/**
 * Makes the table. With `references` (`table(column)`) a label goes when the row it names goes, in the same transaction, whoever
 * removes it.
 */
export function makeTable(db: VectorDatabase, table: VectorTable, model: ModelIdentity, references?: string): void {
  const key = references === undefined ? '' : `REFERENCES ${references} ON DELETE CASCADE`
  db.transaction(() =>
    db.exec(`CREATE TABLE IF NOT EXISTS ${table.name} (
      label BIGINT PRIMARY KEY ${key}, embedding vector(${model.dimension}) NOT NULL);
      ALTER TABLE ${table.name} ALTER COLUMN embedding SET STORAGE PLAIN`),
  )
}

/** A table or index of the library's own schema; another library's may be in sight too. */
const OURS = "to_regclass(current_schema() || '.' || ?)"

export function tableExists(db: VectorDatabase, table: VectorTable): boolean {
  const row = db.prepare(`SELECT ${OURS} IS NOT NULL AS there`).get(table.name) as { there: boolean }
  return row.there
}

/** Whether the HNSW index is there and complete. */
export function hasGraph(db: VectorDatabase, table: VectorTable): boolean {
  const sql = `SELECT 1 FROM pg_index WHERE indexrelid = ${OURS} AND indisvalid`
  return db.prepare(sql).get(table.graph) !== undefined
}

/** Memory for building the graph; pgvector slows down much once it does not fit (README of pgvector, "Index Build Time"). */
const BUILD_MEMORY = '1GB'

/**
 * Builds the HNSW index beside the running work: others go on reading and writing meanwhile. Inner product, not pgvector's
 * cosine: vectors are of unit length, so it is the same, and a zero vector (a text without a known word) keeps similarity 0
 * where cosine would leave it out.
 */
export function buildGraph(db: VectorDatabase, table: VectorTable, m: number, efConstruction: number): void {
  db.exec(`SET maintenance_work_mem = '${BUILD_MEMORY}'`)
  try {
    // One that was left half built by a lost connection is in the way.
    if (!hasGraph(db, table)) db.exec(`DROP INDEX IF EXISTS ${table.graph}`)
    db.exec(`CREATE INDEX CONCURRENTLY IF NOT EXISTS ${table.graph} ON ${table.name}
      USING hnsw (embedding vector_ip_ops) WITH (m = ${m}, ef_construction = ${efConstruction})`)
  } finally {
    db.exec('RESET maintenance_work_mem')
  }
}
