import type { LabelSelect, LabelSet } from '../../domain/index.js'
import type { SqlDatabase, SqlDialect, SqlStatement, SqlValue } from '../database.js'
import { type DatabaseAddress } from './connection-url.js'
import { DatabaseError, translateFault } from './faults.js'
import { forRows, numbered } from './placeholders.js'
import { checkTables } from './check-tables.js'
import { createSyncClient } from './sync-client.js'

/** Waiting for another writer ends after this time, as for SQLite. */
const LOCK_TIMEOUT = '10s'
/** A writer that stops in the middle (a laptop put to sleep) must not hold up the others for longer. */
const IDLE_LIMIT = '60s'
/** First key of our advisory locks ("dbio" as bytes), so that no other program's locks are met by chance. */
const LOCK_CLASS = 0x6462696f
/** PostgreSQL takes at most 65,535 values a statement. */
const MOST_VALUES = 60_000
/** Rows fetched at once while going through a long list. */
const PAGE = 5_000

/** An element of an array literal. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

const DIALECT: SqlDialect = {
  // As an array, not as JSON: the planner sees how many there are and how common each is.
  list: (values) => `{${values.map((v) => (typeof v === 'number' ? v : quoted(v))).join(',')}}`,
  oneOf: (column) => `${column} = ANY(?::text[])`,
  oneOfNumbers: (column) => `${column} = ANY(?::bigint[])`,
  oneOfHashes: (column) => `${column} IN (SELECT decode(unnest(?::text[]), 'hex'))`,
  firstOfJson: (column) => `(${column}::json ->> 0)`,
}

/** Candidates pgvector's HNSW keeps while searching; set here because it belongs to a connection. */
const EF_SEARCH = 128

/** Tables that hold text or what was made from it. */
const HOLD_TEXT = 'plans, clauses, clause_words, word_counts, vectors, reports'

/** What a connection begins with. From pgvector 0.8 a filtered search goes on until it has enough. JIT is made for long reports; here it would cost more than it saves. */
const setup = (schema: string): string => `
  SELECT set_config('search_path', concat_ws(',', '"${schema}"', 'public', (
    SELECT quote_ident(nspname) FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'vector'
  )), false);
  SET hnsw.ef_search = ${EF_SEARCH};
  SELECT set_config('hnsw.iterative_scan', 'strict_order', false) FROM pg_extension
    WHERE extname = 'vector' AND string_to_array(extversion, '.')::int[] >= '{0,8}';
  SET lock_timeout = '${LOCK_TIMEOUT}';
  SET idle_in_transaction_session_timeout = '${IDLE_LIMIT}';
  SET client_min_messages = warning;
  SET jit = off`

/** Bytes come over the threads as plain arrays; the stores expect what SQLite gives them. */
function withBuffers(row: object): object {
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof Uint8Array) {
      Object.assign(row, { [name]: Buffer.from(value.buffer, value.byteOffset, value.byteLength) })
    }
  }
  return row
}

/** The database behind an address. It is connected to at the first statement; faults come as `UserError`. */
export function openPostgresDatabase({ url, schema, told }: DatabaseAddress): SqlDatabase {
  const client = createSyncClient({ url, setup: setup(schema) })
  let inTransaction = false
  let cursors = 0

  const ask = (sql: string, values: readonly SqlValue[] | null): { rows: object[]; changes: number } => {
    const answer = client.ask({ sql, values, inTransaction })
    if ('fault' in answer) throw translateFault(answer.fault, told)
    return { rows: answer.rows.map(withBuffers), changes: answer.changes }
  }
  const exec = (sql: string): void => void ask(sql, null)
  const transaction = <T>(work: () => T): T => {
    if (inTransaction) return work()
    exec('BEGIN')
    inTransaction = true
    try {
      // One writer at a time, over all processes: what was read in the transaction still holds when it is written.
      exec(`SELECT pg_advisory_xact_lock(${LOCK_CLASS}, hashtext('${schema}'))`)
      const result = work()
      exec('COMMIT')
      return result
    } catch (error) {
      rollBack()
      throw error
    } finally {
      inTransaction = false
    }
  }
  const rollBack = (): void => {
    try {
      exec('ROLLBACK')
    } catch {
      // The connection is gone, and the server has rolled back by itself; the first error tells more.
    }
  }
  function* iterate(sql: string, values: readonly SqlValue[]): IterableIterator<object> {
    const name = `rows_${++cursors}`
    // WITH HOLD: other statements may come between the pages.
    ask(`DECLARE ${name} NO SCROLL CURSOR WITH HOLD FOR ${numbered(sql)}`, values)
    try {
      for (;;) {
        const { rows } = ask(`FETCH ${PAGE} FROM ${name}`, [])
        yield* rows
        if (rows.length < PAGE) return
      }
    } finally {
      exec(`CLOSE ${name}`)
    }
  }
  const prepare = (text: string): SqlStatement => {
    const sql = numbered(text)
    return {
      run: (...values) => ({ changes: ask(sql, values).changes }),
      get: (...values) => ask(sql, values).rows[0],
      all: (...values) => ask(sql, values).rows,
      iterate: (...values) => iterate(text, values),
    }
  }
  return {
    dialect: DIALECT,
    prepare,
    exec,
    transaction,
    insertAll(insert, rows) {
      const most = Math.max(1, Math.floor(MOST_VALUES / (rows[0]?.length || 1)))
      const returned: unknown[] = []
      for (let at = 0; at < rows.length; at += most) {
        const part = rows.slice(at, at + most)
        for (const row of ask(forRows(insert, part.length), part.flat()).rows) returned.push(row)
      }
      return returned
    },
    keySet: (select) => lazyKeys(select, (sql, values) => prepare(sql).all(...values)),
    schemaVersion() {
      const [found] = ask('SELECT to_regclass($1) IS NOT NULL AS there', [`${schema}.schema_version`]).rows as {
        there: boolean
      }[]
      if (!found?.there) return 0
      return (ask('SELECT version FROM schema_version', []).rows as { version: number }[])[0]?.version ?? 0
    },
    setSchemaVersion(version) {
      exec(`CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL);
        DELETE FROM schema_version; INSERT INTO schema_version VALUES (${version})`)
    },
    shred() {
      try {
        exec(`VACUUM ${HOLD_TEXT}`)
      } catch (error) {
        // Room is given back sooner or later by the server itself; tables of others are not ours to vacuum.
        if (!(error instanceof DatabaseError)) throw error
      }
    },
    check: () => checkTables((sql) => ask(sql, []).rows),
    close: () => client.close(),
  }
}

/** A set of keys that stays in the database until somebody asks for single keys. */
function lazyKeys(select: LabelSelect, all: (sql: string, values: readonly SqlValue[]) => unknown[]): LabelSet {
  let kept: Set<number> | undefined
  const keys = (): Set<number> =>
    (kept ??= new Set((all(select.sql, select.values) as { key: number }[]).map((r) => r.key)))
  return {
    select,
    has: (key) => keys().has(key),
    get size() {
      return keys().size
    },
    [Symbol.iterator]: () => keys()[Symbol.iterator](),
  }
}
