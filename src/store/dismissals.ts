import type { SqlDatabase } from './database.js'

/** A finding set aside by a reviewer. */
export interface Dismissal {
  readonly finding: string
  readonly reason: string
  readonly reviewer: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Findings set aside; a log in which a row without reason takes the dismissal back. */
export interface DismissalStore {
  /** The dismissals in force of a draft, by finding id. */
  inForce(project: string, draft: string): Map<string, Dismissal>
  dismiss(project: string, draft: string, dismissal: Dismissal): void
  takeBack(project: string, draft: string, finding: string, reviewer: string, at: string): void
}

export function createDismissalStore(db: SqlDatabase): DismissalStore {
  const append = (project: string, draft: string, d: Omit<Dismissal, 'reason'>, reason: string | null): void => {
    db.prepare('INSERT INTO dismissals (project, draft, finding, reason, reviewer, at) VALUES (?, ?, ?, ?, ?, ?)').run(
      project,
      draft,
      d.finding,
      reason,
      d.reviewer,
      d.at,
    )
  }
  return {
    inForce(project, draft) {
      const sql = 'SELECT finding, reason, reviewer, at FROM dismissals WHERE project = ? AND draft = ? ORDER BY id'
      const found = new Map<string, Dismissal>()
      for (const row of db.prepare(sql).all(project, draft) as (Dismissal & { reason: string | null })[]) {
        if (row.reason === null) found.delete(row.finding)
        else found.set(row.finding, row)
      }
      return found
    },
    dismiss: (project, draft, d) => append(project, draft, d, d.reason),
    takeBack: (project, draft, finding, reviewer, at) => append(project, draft, { finding, reviewer, at }, null),
  }
}
