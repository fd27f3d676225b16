import type { SqlDatabase } from '../database.js'
import type { WordRepair } from '../word-repair.js'

/** Looks after the full text in PostgreSQL: the words of each clause, and the counts made from them. */
export function createPostgresWordRepair(db: SqlDatabase): WordRepair {
  const count = (sql: string): number => Number((db.prepare(sql).get() as { n: number }).n)
  const without = (table: string, other: string): number =>
    count(`SELECT count(*) AS n FROM ${table} a WHERE NOT EXISTS (SELECT 1 FROM ${other} b WHERE b.key = a.key)`)
  return {
    state() {
      const told = count("SELECT coalesce(max(clauses), 0) AS n FROM word_counts WHERE word = ''")
      return {
        missing: without('clauses', 'clause_words'),
        orphans: without('clause_words', 'clauses'),
        isDamaged: told !== count('SELECT count(*) AS n FROM clause_words'),
      }
    },
    reset() {
      db.exec('DELETE FROM clause_words')
      db.exec('DELETE FROM word_counts')
    },
  }
}
