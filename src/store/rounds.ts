import type { SqlDatabase } from './database.js'

/** A revised draft that took the place of an earlier one in a project. */
export interface Round {
  readonly earlier: string
  readonly later: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The rounds of all projects. */
export interface RoundStore {
  /** Rounds of a project, oldest first. */
  ofProject(project: string): Round[]
  add(project: string, round: Round): void
}

export function createRoundStore(db: SqlDatabase): RoundStore {
  return {
    ofProject(project) {
      return db.prepare('SELECT earlier, later, at FROM rounds WHERE project = ? ORDER BY id').all(project) as Round[]
    },
    add(project, r) {
      const sql = 'INSERT INTO rounds (project, earlier, later, at) VALUES (?, ?, ?, ?)'
      db.prepare(sql).run(project, r.earlier, r.later, r.at)
    },
  }
}
