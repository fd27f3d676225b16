import type { SqlDatabase } from './database.js'

/** What a kept report is about. */
export type ReportKind = 'coverage' | 'audit'

/** Finished reports by a key that stands for everything they depend on (files, model, judge, settings). */
export interface ReportStore {
  has(key: string): boolean
  /** The report as it was kept; undefined where there is none. */
  find(key: string): unknown
  /** Keeps a report and drops older ones of the same kind and pair: their model or settings are not in use any more. */
  keep(key: string, kind: ReportKind, reference: string, draft: string, report: unknown): void
}

export function createReportStore(db: SqlDatabase): ReportStore {
  return {
    has(key) {
      return db.prepare('SELECT 1 FROM reports WHERE key = ?').get(key) !== undefined
    },
    find(key) {
      const row = db.prepare('SELECT result FROM reports WHERE key = ?').get(key) as { result: string } | undefined
      return row ? (JSON.parse(row.result) as unknown) : undefined
    },
    keep(key, kind, reference, draft, report) {
      db.transaction(() => {
        db.prepare('DELETE FROM reports WHERE draft = ? AND reference = ? AND kind = ?').run(draft, reference, kind)
        db.prepare('INSERT INTO reports (key, kind, reference, draft, result) VALUES (?, ?, ?, ?, ?)').run(
          key,
          kind,
          reference,
          draft,
          JSON.stringify(report),
        )
      })
    },
  }
}
