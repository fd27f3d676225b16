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
   * `accept` filters inside the search, so the best `limit` of those that pass come.
   */
  search(words: readonly string[], limit: number, accept?: (key: number) => boolean): FullTextHit[]
}

/** A word as an FTS5 string: quotes doubled, so that no word of a plan is read as query syntax. */
const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`

export function createFullTextStore(db: SqlDatabase): FullTextStore {
  return {
    search(words, limit, accept) {
      const wanted = [...new Set(words)].filter((w) => /[\p{L}\p{N}]/u.test(w))
      if (wanted.length === 0 || limit <= 0) return []
      const sql = `SELECT rowid AS key, -bm25(clause_words) AS score FROM clause_words
        WHERE clause_words MATCH ? ORDER BY score DESC, key`
      const hits: FullTextHit[] = []
      for (const hit of db.prepare(sql).iterate(wanted.map(quote).join(' OR ')) as IterableIterator<FullTextHit>) {
        if (accept && !accept(hit.key)) continue
        hits.push(hit)
        if (hits.length === limit) break
      }
      return hits
    },
  }
}
