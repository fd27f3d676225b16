import type { LabelSelect, LabelSet } from '../domain/index.js'

/** What a column can hold; bytes as a Buffer. */
export type SqlValue = string | number | bigint | Buffer | null

/** A prepared statement; values stand for the question marks of its text, in order. */
export interface SqlStatement {
  /** Runs it for its effect. */
  run(...values: readonly SqlValue[]): { readonly changes: number }
  /** The first row; undefined where there is none. Also for INSERT … RETURNING. */
  get(...values: readonly SqlValue[]): unknown
  all(...values: readonly SqlValue[]): unknown[]
  /** Rows one after another without holding all of them. */
  iterate(...values: readonly SqlValue[]): IterableIterator<unknown>
}

/** The few phrases of SQL that the engines spell differently; everything else the stores write is understood by both. */
export interface SqlDialect {
  /** Many texts or whole numbers as one value, for the conditions below. */
  list(values: readonly (string | number)[]): string
  /** Condition: the text column is one of a list. */
  oneOf(column: string): string
  /** Condition: the number column is one of a list. */
  oneOfNumbers(column: string): string
  /** Condition: the byte column is one of a list of lower-case hex strings. */
  oneOfHashes(column: string): string
  /** Expression: the first string of the JSON array in a text column; NULL where it is empty. */
  firstOfJson(column: string): string
}

/** An open database: the part of an engine this folder needs. Statements may be prepared again and again at no cost. */
export interface SqlDatabase {
  readonly dialect: SqlDialect
  prepare(sql: string): SqlStatement
  /**
   * Runs `INSERT … VALUES (?, …)` for each row, in order, with as few trips to the engine as it can; gives the rows of its
   * RETURNING, in any order. Not all-or-nothing by itself: wrap it in a transaction.
   */
  insertAll(insert: string, rows: readonly (readonly SqlValue[])[]): unknown[]
  /** The keys a query gives: read at once, or where the engine is far away only when they are asked for one by one. */
  keySet(select: LabelSelect): LabelSet
  /** Runs statements that take no values. */
  exec(sql: string): void
  /**
   * Runs `work` in one transaction that no other writer of this workspace overlaps: all of it or nothing. Inside another
   * transaction it joins that one.
   */
  transaction<T>(work: () => T): T
  /** Number of the last migration; 0 for an empty database. */
  schemaVersion(): number
  setSchemaVersion(version: number): void
  /** After a removal: gives freed room back and overwrites what the engine lets us overwrite. */
  shred(): void
  /** Problems the engine finds in its data; empty when it is sound. */
  check(): string[]
  close(): void
}
