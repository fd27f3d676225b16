/** Queries that give a line for each fault of the library; each sees to one promise that tables make to each other. */
const CHECKS: readonly string[] = [
  `SELECT '索引 ' || c.relname || ' 无效，需要 REINDEX' AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
   WHERE NOT i.indisvalid AND c.relnamespace = current_schema()::regnamespace`,
  `SELECT '向量长度不对的有 ' || count(*) || ' 个' AS line FROM vectors WHERE octet_length(vector) % 4 <> 0 HAVING count(*) > 0`,
]

/**
 * Looks whether the tables agree with each other. Foreign keys are the server's own affair, and damage to its files shows in its
 * log (data checksums, pg_amcheck): both need rights an ordinary user has not. The full text is looked after in word-repair.
 */
export function checkTables(all: (sql: string) => object[]): string[] {
  return CHECKS.flatMap((sql) => (all(sql) as { line: string }[]).map((row) => row.line))
}
