import { UserError } from '../domain/index.js'
import type { SqlDatabase } from './database.js'

/** Whether the words are in step with the clauses. */
export interface WordIndexState {
  /** Clauses without words. */
  readonly missing: number
  /** Words of clauses that are no longer there. */
  readonly orphans: number
  /** True where the index does not agree with the words it was made from. */
  readonly isDamaged: boolean
}

/** Looks after the full text of a workspace. */
export interface WordRepair {
  /** Compares words and clauses; a full look, seconds for a million clauses. */
  state(): WordIndexState
  /** Empties the full text, damaged or not: all clauses are to be added again, in the same transaction. */
  reset(): void
}

/**
 * Lets FTS5 compare its index with the words it was made from. By the pragma: FTS5's own command does the same as a writing
 * transaction, for whose whole length nobody else can decide on anything.
 */
function isSound(db: SqlDatabase): boolean {
  try {
    const rows = db.prepare("SELECT integrity_check AS line FROM pragma_integrity_check('clause_words')").all()
    return (rows as { line: string }[]).every(({ line }) => line === 'ok')
  } catch (error) {
    if (error instanceof UserError && error.code === 'workspace-damaged') return false
    throw error
  }
}

/** Looks after a full text in SQLite's FTS5. */
export function createWordRepair(db: SqlDatabase): WordRepair {
  const count = (sql: string): number => (db.prepare(sql).get() as { n: number }).n
  return {
    state: () => ({
      missing: count('SELECT count(*) AS n FROM clauses WHERE key NOT IN (SELECT rowid FROM clause_words)'),
      orphans: count('SELECT count(*) AS n FROM clause_words WHERE rowid NOT IN (SELECT key FROM clauses)'),
      isDamaged: !isSound(db),
    }),
    reset() {
      // A damaged index cannot be emptied row by row; made as in migrations/001-library.sql.
      db.exec(`DROP TABLE clause_words;
        CREATE VIRTUAL TABLE clause_words USING fts5(words, tokenize = "unicode61 remove_diacritics 0");
        INSERT INTO clause_words(clause_words, rank) VALUES ('secure-delete', 1);`)
    },
  }
}
