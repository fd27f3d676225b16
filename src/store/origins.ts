import type { SqlDatabase } from './database.js'

/** Where plans were taken in from, so that a file that changed replaces the plan it stood for. */
export interface OriginStore {
  /** Id of the plan a place stood for at its last import; null for a place never seen or whose plan was removed. */
  planOf(origin: string): string | null
  /** Says which plan a place stands for now. */
  put(origin: string, plan: string): void
  /** Places that stand for a plan, in order. */
  ofPlan(plan: string): string[]
}

/**
 * `scope` is put before every place: a library of several machines tells their paths apart by it, for the same path on two of them
 * is not the same file.
 */
export function createOriginStore(db: SqlDatabase, scope = ''): OriginStore {
  return {
    planOf(origin) {
      const row = db.prepare('SELECT plan FROM plan_origins WHERE origin = ?').get(scope + origin) as
        { plan: string } | undefined
      return row?.plan ?? null
    },
    put(origin, plan) {
      db.prepare(
        `INSERT INTO plan_origins (origin, plan) VALUES (?, ?)
         ON CONFLICT (origin) DO UPDATE SET plan = excluded.plan`,
      ).run(scope + origin, plan)
    },
    ofPlan(plan) {
      const rows = db.prepare('SELECT origin FROM plan_origins WHERE plan = ? ORDER BY origin').all(plan)
      const places = (rows as { origin: string }[]).map((r) => r.origin)
      return places.map((place) => (place.startsWith(scope) ? place.slice(scope.length) : place))
    },
  }
}
