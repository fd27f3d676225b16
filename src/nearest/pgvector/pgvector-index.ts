import { type LabelFilter, type LabelSelect, type LabelSet, type ModelIdentity, UserError } from '../../domain/index.js'
import { checkCount, checkLabel, checkVector, compareNeighbours } from '../check-input.js'
import type { Neighbour, VectorIndex } from '../vector-index.js'
import { toVectorBytes } from './vector-bytes.js'
import type { VectorDatabase } from './vector-database.js'
import { buildGraph, hasGraph, makeTable, tableExists, type VectorTable, vectorTable } from './vector-table.js'

/** How the index is built and searched. */
export interface PgvectorOptions {
  /** `table(column)` the labels refer to: they go with their row. */
  readonly references?: string
  /** Up to so many vectors all are compared, exactly; above, the graph is built at the next save. */
  readonly exactUpTo?: number
  /** Filters that let no more through than this are answered exactly. */
  readonly narrow?: number
  /** Links a node keeps, 2 to 100. */
  readonly m?: number
  /** Candidates weighed when a node is linked, 2 * m to 1000. */
  readonly efConstruction?: number
}

/** A vector index in a database: what is saved is seen by every process that shares the database. */
export interface PgvectorIndex extends VectorIndex {
  /** The labels of a query that have no vector here yet, in order. */
  missing(of: LabelSelect): number[]
}

/** Comparing so many vectors takes about as long as the way there and back. */
const EXACT_UP_TO = 5_000
const M = 16
const EF_CONSTRUCTION = 128
/** All candidates of the graph's list are asked for, not only k: where several are equal at the k-th place the lowest labels stay. */
const CANDIDATES = 128
/** A filter that lets no more through is answered by comparing all of those, exactly; a graph would be walked in vain. */
const NARROW = 10_000
/** So many new vectors change the planner's figures enough to take them anew. */
const WORTH_A_LOOK = 1_000
/** Vectors held back before they are written in one statement. */
const HELD = 1_000

function wrap(
  db: VectorDatabase,
  table: VectorTable,
  model: ModelIdentity,
  { exactUpTo = EXACT_UP_TO, m = M, efConstruction = EF_CONSTRUCTION, narrow = NARROW, references }: PgvectorOptions,
): PgvectorIndex {
  /** Vectors to write, undefined = to remove. */
  let held = new Map<number, Float32Array | undefined>()
  let graph: boolean | undefined
  let written = 0
  const referred = references === undefined ? [] : [references.split('(')[0]!]

  const flush = (): void => {
    if (held.size === 0) return
    const added = [...held].filter((e): e is [number, Float32Array] => e[1] !== undefined)
    const removed = [...held].filter(([, v]) => v === undefined).map(([label]) => label)
    db.transaction(() => {
      if (removed.length > 0) db.prepare(`DELETE FROM ${table.name} WHERE ${ONE_OF}`).run(listOf(removed))
      const insert = `INSERT INTO ${table.name} (label, embedding) VALUES (?, ?)
        ON CONFLICT (label) DO UPDATE SET embedding = excluded.embedding`
      db.insertAll(
        insert,
        added.map(([label, vector]) => [label, toVectorBytes(vector)]),
      )
    })
    written += added.length
    held = new Map()
  }
  const hold = (label: number, vector: Float32Array | undefined): void => {
    held.set(label, vector)
    if (held.size >= HELD) flush()
  }
  const size = (): number => {
    flush()
    return (db.prepare(`SELECT count(*) AS n FROM ${table.name}`).get() as { n: number }).n
  }
  const usesGraph = (): boolean => {
    if (graph !== true) graph = hasGraph(db, table)
    return graph
  }
  const found = (sql: string, query: Buffer, ...values: (string | number)[]): Neighbour[] =>
    db.prepare(`SELECT label, 0 - distance AS similarity FROM (${sql}) AS found`).all(query, ...values) as Neighbour[]

  /** Compares with everything the condition lets through; `+ 0` keeps the planner from the graph. */
  const exact = (query: Buffer, k: number, { where, values }: Condition): Neighbour[] =>
    found(
      `SELECT label, (embedding <#> ?) + 0 AS distance FROM ${table.name} ${where} ORDER BY distance, label LIMIT ?`,
      query,
      ...values,
      k,
    )
  const byGraph = (query: Buffer, k: number, { where, values }: Condition): Neighbour[] =>
    found(
      `SELECT label, embedding <#> ? AS distance FROM ${table.name} ${where} ORDER BY distance LIMIT ?`,
      query,
      ...values,
      Math.max(k, CANDIDATES),
    )
  const isNarrow = ({ where, values }: Condition): boolean => {
    const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${table.name} ${where} LIMIT ${narrow + 1}) AS few`
    return (db.prepare(sql).get(...values) as { n: number }).n <= narrow
  }
  /** A question label by label can only be asked here: all vectors come, best first, until enough have passed. */
  const asking = (query: Buffer, k: number, accept: (label: number) => boolean): Neighbour[] => {
    const sql = `SELECT label, 0 - (embedding <#> ?) AS similarity FROM ${table.name} ORDER BY similarity DESC, label`
    const best: Neighbour[] = []
    for (const n of db.prepare(sql).iterate(query) as IterableIterator<Neighbour>) {
      if (accept(n.label)) best.push(n)
      if (best.length === k) break
    }
    return best
  }

  return {
    model,
    get size() {
      return size()
    },
    add(label, vector) {
      checkLabel(label)
      checkVector(vector, model)
      hold(label, Float32Array.from(vector))
    },
    remove: (label) => hold(label, undefined),
    search(vector, k, filter) {
      checkVector(vector, model)
      checkCount(k)
      flush()
      if (k === 0) return []
      const query = toVectorBytes(vector)
      if (typeof filter === 'function') return asking(query, k, filter)
      const condition = conditionOf(filter)
      if (!usesGraph() || (filter !== undefined && isNarrow(condition))) return exact(query, k, condition)
      const near = byGraph(query, k, condition)
      // A graph may have corners that a filtered search does not reach; "fewer only where fewer match" is kept by looking at all.
      if (near.length < k) return exact(query, k, condition)
      return near.sort(compareNeighbours).slice(0, k)
    },
    missing({ sql, values }) {
      flush()
      const rows = db
        .prepare(
          `SELECT wanted.label FROM (${sql}) AS wanted(label) LEFT JOIN ${table.name} AS there USING (label)
           WHERE there.label IS NULL ORDER BY label`,
        )
        .all(...values)
      return (rows as { label: number }[]).map((r) => r.label)
    },
    async save() {
      if (!usesGraph() && size() > exactUpTo) buildGraph(db, table, m, efConstruction)
      flush()
      if (written < WORTH_A_LOOK) return
      // The planner's figures are of before: a search right after a large import would be planned for an empty table.
      db.exec(`ANALYZE ${[table.name, ...referred].join(', ')}`)
      written = 0
    },
  }
}

interface Condition {
  readonly where: string
  readonly values: readonly string[]
}

const ONE_OF = 'label = ANY(?::bigint[])'
const listOf = (labels: Iterable<number>): string => `{${[...labels].join(',')}}`

function conditionOf(filter: Exclude<LabelFilter, (label: number) => boolean> | undefined): Condition {
  if (filter === undefined) return { where: '', values: [] }
  if (filter.select) return { where: `WHERE label IN (${filter.select.sql})`, values: filter.select.values }
  return { where: `WHERE ${ONE_OF}`, values: [listOf(filter satisfies LabelSet)] }
}

/**
 * An empty index called `name` in a database with pgvector; one of the same name and model is emptied. Every addition is written
 * at the latest before the next search, and is there for other processes then; the graph is built by `save`, whose path means
 * nothing here.
 */
export function createPgvectorIndex(
  db: VectorDatabase,
  name: string,
  model: ModelIdentity,
  options: PgvectorOptions = {},
): PgvectorIndex {
  const table = vectorTable(name, model)
  db.transaction(() => db.exec(`DROP TABLE IF EXISTS ${table.name}`))
  makeTable(db, table, model, options.references)
  return wrap(db, table, model, options)
}

/** Opens the index `name` of this model. UserError `index-missing` where there is none. */
export function openPgvectorIndex(
  db: VectorDatabase,
  name: string,
  model: ModelIdentity,
  options: PgvectorOptions = {},
): PgvectorIndex {
  const table = vectorTable(name, model)
  if (!tableExists(db, table)) {
    throw new UserError('not-found', 'index-missing', `数据库中没有索引“${name}”。请先导入规划以生成索引。`)
  }
  return wrap(db, table, model, options)
}
