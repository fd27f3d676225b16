type SqlValue = string | number | bigint | Buffer | null

/** What the index needs of a PostgreSQL database with pgvector; question marks stand for values. */
export interface VectorDatabase {
  prepare(sql: string): {
    get(...values: readonly SqlValue[]): unknown
    all(...values: readonly SqlValue[]): unknown[]
    run(...values: readonly SqlValue[]): unknown
    iterate(...values: readonly SqlValue[]): IterableIterator<unknown>
  }
  insertAll(insert: string, rows: readonly (readonly SqlValue[])[]): unknown[]
  exec(sql: string): void
  transaction<T>(work: () => T): T
}
