import type { SqlDatabase } from './database.js'

/** A clause found by its words; `score` is BM25 turned round, larger is better, comparable within one query only. */
export interface FullTextHit {
  readonly key: number
  readonly score: number
}

/** Full-text search over the words of all clauses. */
export interface FullTextStore {
  /**
   * The `limit` clauses that share most with `words` (any of them may match), best first, ties by label.
   * `plans` keeps the search to these plans: the filter works inside the search, so the best `limit` of them come.
   */
  search(words: readonly string[], limit: number, plans?: readonly string[]): FullTextHit[]
}

/** A word as an FTS5 string: quotes doubled, so that no word of a plan is read as query syntax. */
const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`

export function createFullTextStore(db: SqlDatabase): FullTextStore {
  return {
    search(words, limit, plans) {
      const wanted = [...new Set(words)].filter((w) => /[\p{L}\p{N}]/u.test(w))
      if (wanted.length === 0 || limit <= 0 || plans?.length === 0) return []
      const query = wanted.map(quote).join(' OR ')
      const filter = plans ? `AND clauses.plan IN (${plans.map(() => '?').join(', ')})` : ''
      const sql = `SELECT clauses.key AS key, -bm25(clause_words) AS score
        FROM clause_words JOIN clauses ON clauses.key = clause_words.rowid
        WHERE clause_words MATCH ? ${filter} ORDER BY score DESC, key LIMIT ?`
      return db.prepare(sql).all(query, ...(plans ?? []), limit) as FullTextHit[]
    },
  }
}
