import type { SqlDatabase, SqlValue } from '../database.js'

/** A row as either engine gives it. */
export type Row = Readonly<Record<string, SqlValue>>

export const allRows = (db: SqlDatabase, sql: string, ...values: readonly SqlValue[]): Row[] =>
  db.prepare(sql).all(...values) as Row[]

/** Puts rows with the same columns into a table of the same columns, whatever they are: a later column is not forgotten. */
export function putRows(db: SqlDatabase, table: string, rows: readonly Row[], end = ''): Row[] {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return []
  const marks = columns.map(() => '?').join(', ')
  return db.insertAll(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks}) ${end}`,
    rows.map((row) => columns.map((c) => row[c] ?? null)),
  ) as Row[]
}

/** A row without some of its columns. */
export function without(row: Row, ...columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)))
}
