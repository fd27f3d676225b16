import type { SqlDatabase } from './database.js'

/** Finished comparisons by a key that stands for everything they depend on (files, model, judge, settings). */
export interface ComparisonStore {
  find(key: string): unknown
  /** Keeps a result (JSON) and drops older ones of the same pair: their model or judge is not in use any more. */
  keep(key: string, reference: string, draft: string, result: unknown): void
}

export function createComparisonStore(db: SqlDatabase): ComparisonStore {
  return {
    find(key) {
      const row = db.prepare('SELECT result FROM comparisons WHERE key = ?').get(key) as { result: string } | undefined
      return row ? (JSON.parse(row.result) as unknown) : undefined
    },
    keep(key, reference, draft, result) {
      db.transaction(() => {
        db.prepare('DELETE FROM comparisons WHERE reference = ? AND draft = ?').run(reference, draft)
        db.prepare('INSERT INTO comparisons (key, reference, draft, result) VALUES (?, ?, ?, ?)').run(
          key,
          reference,
          draft,
          JSON.stringify(result),
        )
      })
    },
  }
}
