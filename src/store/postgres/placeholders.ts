/** A quoted string or name, or a question mark outside of them. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g

/** `?` as `$1`, `$2`, …; those inside quotes stay. Statements of this folder use no PostgreSQL operator with a question mark. */
export function numbered(sql: string): string {
  let at = 0
  return sql.replace(TOKEN, (token) => (token === '?' ? `$${++at}` : token))
}

const TUPLE = /VALUES\s*(\((?:\s*\?\s*,)*\s*\?\s*\))/i

/** `INSERT … VALUES (?, ?)` for `rows` rows at once. Throws where the statement has no such list of question marks. */
export function forRows(insert: string, rows: number): string {
  const tuple = TUPLE.exec(insert)?.[1]
  if (tuple === undefined) throw new Error('an INSERT for many rows needs VALUES (?, …)')
  return numbered(insert.replace(tuple, Array<string>(rows).fill(tuple).join(', ')))
}
