/** Queries that give a line for each fault of the library; each sees to one promise that tables make to each other. */
const CHECKS: readonly string[] = [
  `SELECT '索引 ' || c.relname || ' 无效，需要 REINDEX' AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
   WHERE NOT i.indisvalid AND c.relnamespace = current_schema()::regnamespace`,
  `SELECT '没有全文词的条款 ' || count(*) || ' 条' AS line FROM clauses LEFT JOIN clause_words USING (key)
   WHERE clause_words.key IS NULL HAVING count(*) > 0`,
  `SELECT '全文词的条款计数 ' || counted.clauses || '，实有 ' || there.n AS line
   FROM (SELECT coalesce(max(clauses), 0) AS clauses FROM word_counts WHERE word = '') AS counted,
        (SELECT count(*) AS n FROM clause_words) AS there WHERE counted.clauses <> there.n`,
  `SELECT '向量长度不对的有 ' || count(*) || ' 个' AS line FROM vectors WHERE octet_length(vector) % 4 <> 0 HAVING count(*) > 0`,
]

/**
 * Looks whether the tables agree with each other. Foreign keys are the server's own affair, and damage to its files shows in its
 * log (data checksums, pg_amcheck): both need rights an ordinary user has not.
 */
export function checkTables(all: (sql: string) => object[]): string[] {
  return CHECKS.flatMap((sql) => (all(sql) as { line: string }[]).map((row) => row.line))
}
