import { acceptsLabel, type LabelFilter, UserError } from '../domain/index.js'
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

/** Whether the words are in step with the clauses. */
export interface WordIndexState {
  /** Clauses without words. */
  readonly missing: number
  /** Words of clauses that are no longer there. */
  readonly orphans: number
  /** True where the index does not agree with the words it was made from. */
  readonly isDamaged: boolean
}

/** Full-text search with what keeps it in step with the clauses. */
export interface WordIndex extends FullTextStore {
  add(clauses: readonly ClauseWords[]): void
  /** Takes out the words of a plan's clauses; called while the clauses are still there. */
  removePlan(plan: string): void
  /** Compares words and clauses; a full look, seconds for a million clauses. */
  state(): WordIndexState
  /** Empties it, damaged or not: all clauses are to be added again, in the same transaction. */
  reset(): void
}

/** A word as an FTS5 string: quotes doubled, so that no word of a plan is read as query syntax. */
const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** Lets FTS5 compare its index with the words it was made from. */
function isSound(db: SqlDatabase): boolean {
  try {
    db.exec("INSERT INTO clause_words(clause_words, rank) VALUES ('integrity-check', 1)")
    return true
  } catch (error) {
    if (error instanceof UserError && error.code === 'workspace-damaged') return false
    throw error
  }
}

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
    state() {
      const count = (sql: string): number => (db.prepare(sql).get() as { n: number }).n
      const missing = 'SELECT count(*) AS n FROM clauses WHERE key NOT IN (SELECT rowid FROM clause_words)'
      const orphans = 'SELECT count(*) AS n FROM clause_words WHERE rowid NOT IN (SELECT key FROM clauses)'
      return { missing: count(missing), orphans: count(orphans), isDamaged: !isSound(db) }
    },
    reset() {
      // A damaged index cannot be emptied row by row; made as in migrations/001-library.sql.
      db.exec(`DROP TABLE clause_words;
        CREATE VIRTUAL TABLE clause_words USING fts5(words, tokenize = "unicode61 remove_diacritics 0");
        INSERT INTO clause_words(clause_words, rank) VALUES ('secure-delete', 1);`)
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
