import { acceptsLabel, type LabelFilter } from '../domain/index.js'
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
   * `filter` filters inside the search, so the best `limit` of those that pass come.
   */
  search(words: readonly string[], limit: number, filter?: LabelFilter): FullTextHit[]
}

/** The words of one clause. */
export interface ClauseWords {
  readonly key: number
  /** Folded words joined by one blank. */
  readonly words: string
}

/** Full-text search with what keeps it in step with the clauses. */
export interface WordIndex extends FullTextStore {
  add(clauses: readonly ClauseWords[]): void
  /** Takes out the words of a plan's clauses; called while the clauses are still there. */
  removePlan(plan: string): void
}

/** A word as an FTS5 string: quotes doubled, so that no word of a plan is read as query syntax. */
const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** Full text in SQLite's FTS5. */
export function createFullTextStore(db: SqlDatabase): WordIndex {
  return {
    add(clauses) {
      db.insertAll(
        'INSERT INTO clause_words (rowid, words) VALUES (?, ?)',
        clauses.map((c) => [c.key, c.words]),
      )
    },
    removePlan(plan) {
      db.prepare('DELETE FROM clause_words WHERE rowid IN (SELECT key FROM clauses WHERE plan = ?)').run(plan)
    },
    search(words, limit, filter) {
      const accept = acceptsLabel(filter)
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
