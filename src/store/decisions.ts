import type { ReviewVerdict } from '../domain/index.js'
import type { SqlDatabase } from './database.js'
import type { DecisionAction, LoggedDecision } from './decision-log.js'

/** A row before it is written: without number and place in the chain. */
export type NewDecision = Omit<LoggedDecision, 'id' | 'previous'>

/** The decision log of the workspace: rows are only ever added. */
export interface DecisionStore {
  /** Every row of a draft in a project, oldest first; of one measure where given. */
  log(project: string, draft: string, measure?: string): LoggedDecision[]
  /** Adds a row behind the one in force and returns it. */
  append(project: string, decision: NewDecision): LoggedDecision
}

interface Row {
  id: number
  draft: string
  measure: string
  verdict: ReviewVerdict | null
  reason: string
  note: string
  reviewer: string
  decided_at: string
  stale: number
  action: DecisionAction
  target: number | null
  previous: number | null
}

const toDecision = (r: Row): LoggedDecision => ({
  id: r.id,
  draft: r.draft,
  measure: r.measure,
  verdict: r.verdict,
  reason: r.reason,
  note: r.note,
  reviewer: r.reviewer,
  decidedAt: r.decided_at,
  stale: r.stale === 1,
  action: r.action,
  target: r.target,
  previous: r.previous,
})

export function createDecisionStore(db: SqlDatabase): DecisionStore {
  const log = (project: string, draft: string, measure?: string): LoggedDecision[] => {
    const sql = `SELECT * FROM decisions WHERE project = ? AND draft = ? ${measure === undefined ? '' : 'AND measure = ?'} ORDER BY id`
    const rows = db.prepare(sql).all(project, draft, ...(measure === undefined ? [] : [measure])) as Row[]
    return rows.map(toDecision)
  }
  return {
    log,
    append(project, d) {
      return db.transaction(() => {
        const previous = log(project, d.draft, d.measure).at(-1)?.id ?? null
        const row = db
          .prepare(
            `INSERT INTO decisions
              (project, draft, measure, verdict, reason, note, reviewer, decided_at, stale, action, target, previous)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
          )
          .get(
            project,
            d.draft,
            d.measure,
            d.verdict,
            d.reason,
            d.note,
            d.reviewer,
            d.decidedAt,
            d.stale ? 1 : 0,
            d.action,
            d.target,
            previous,
          ) as { id: number }
        return { ...d, id: row.id, previous }
      })
    },
  }
}
