import type { SqlDatabase } from './database.js'
import type { WordIndexState, WordRepair } from './word-repair.js'

/** A plan whose clauses are not all there. */
export interface ShortPlan {
  readonly id: string
  readonly name: string
  readonly expected: number
  readonly found: number
}

/** Decisions of a project about measures its reference does not have. */
export interface LostDecisions {
  readonly project: string
  readonly count: number
}

/** Looks whether the parts of a workspace agree with each other. */
export interface IntegrityStore {
  /** Plans with fewer or more clauses than they came with, by id. */
  shortPlans(): ShortPlan[]
  words(): WordIndexState
  /** Empties the full text, damaged or not: all clauses are to be added again, in the same transaction. */
  resetWords(): void
  /** Clauses without a vector under this model, and vectors (of any model) no clause has. */
  vectors(model: string): { readonly missing: number; readonly unused: number }
  /** By name of the project; a project that changed its reference has some by right. */
  lostDecisions(): LostDecisions[]
  /** Plans whose metadata were never read, by id. */
  undescribed(): string[]
}

export function createIntegrityStore(db: SqlDatabase, words: WordRepair): IntegrityStore {
  const count = (sql: string, ...values: readonly string[]): number =>
    Number((db.prepare(sql).get(...values) as { n: number | bigint }).n)
  return {
    shortPlans() {
      const sql = `SELECT p.id, p.name, p.clause_count AS expected, count(c.key) AS found
        FROM plans p LEFT JOIN clauses c ON c.plan = p.id
        GROUP BY p.id, p.name, p.clause_count HAVING count(c.key) <> p.clause_count ORDER BY p.id`
      return (db.prepare(sql).all() as ShortPlan[]).map((p) => ({ ...p, found: Number(p.found) }))
    },
    words: words.state,
    resetWords: words.reset,
    vectors(model) {
      return {
        missing: count(
          `SELECT count(*) AS n FROM clauses c WHERE NOT EXISTS
            (SELECT 1 FROM vectors v WHERE v.content_hash = c.content_hash AND v.model = ?)`,
          model,
        ),
        unused: count(
          `SELECT count(*) AS n FROM vectors v WHERE NOT EXISTS
            (SELECT 1 FROM clauses c WHERE c.content_hash = v.content_hash)`,
        ),
      }
    },
    lostDecisions() {
      const sql = `SELECT p.name AS project, count(*) AS count FROM decisions d JOIN projects p ON p.id = d.project
        WHERE NOT EXISTS (SELECT 1 FROM clauses c WHERE c.plan = p.reference AND c.id = d.measure)
        GROUP BY p.id, p.name ORDER BY p.name, p.id`
      return (db.prepare(sql).all() as LostDecisions[]).map((d) => ({ ...d, count: Number(d.count) }))
    },
    undescribed() {
      const rows = db.prepare("SELECT id FROM plans WHERE metadata = '{}' ORDER BY id").all() as { id: string }[]
      return rows.map((r) => r.id)
    },
  }
}
