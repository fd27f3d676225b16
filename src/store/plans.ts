import type { Plan, PlanMetadata, PlanProfile, PlanStatus, PlanSummary } from '../domain/index.js'
import type { ClauseStore, IndexedClause } from './clauses.js'
import type { SqlDatabase } from './database.js'

/** A plan as it goes into the workspace. */
export interface NewPlan {
  readonly summary: PlanSummary
  readonly plan: Plan
  /** One entry for each clause of the plan, in reading order. */
  readonly clauses: readonly IndexedClause[]
  /** Version of the program that read it. */
  readonly readBy: string
  /** SHA-256 (lower-case hex) of the clauses' texts, by which the same plan in another format is known; '' or absent = not known. */
  readonly textHash?: string
}

/** Fields of a plan's row that may be changed later; absent ones stay as they are. */
export interface PlanRowPatch {
  readonly title?: string
  readonly level?: PlanProfile['level']
  readonly region?: string
  readonly period?: string
  readonly status?: PlanStatus
  readonly metadata?: PlanMetadata
}

/** The plans of the workspace. */
export interface PlanStore {
  list(): PlanSummary[]
  find(id: string): PlanSummary | null
  /** The plan's structure; null where the workspace does not have it. */
  load(id: string): Plan | null
  /** Adds a plan with its clauses and words: all of it or nothing. Throws where the id is taken. */
  add(plan: NewPlan): void
  patch(id: string, patch: PlanRowPatch): void
  /** The earliest plan of these clauses' texts, whatever its format; null where there is none or the hash is ''. */
  findByText(textHash: string): PlanSummary | null
  setPreviousVersion(id: string, previous: string | null): void
  /** Removes a plan with everything that hangs on it; unknown ids are ignored. */
  remove(id: string): void
}

interface Row {
  id: string
  sha256: string
  name: string
  file_name: string
  format: string
  status: PlanStatus
  imported_at: string
  previous_version: string | null
  clause_count: number
  measure_count: number
  profile: string
  metadata: string
}

type StoredStructure = Omit<Plan, 'text' | 'profile' | 'clauses'>

const SUMMARY = `id, sha256, name, file_name, format, status, imported_at, previous_version, clause_count,
  measure_count, profile, metadata`

/** What the column holds for a plan whose metadata was never read. */
const NO_METADATA = '{}'

function toSummary(row: Row): PlanSummary {
  return {
    id: row.id,
    name: row.name,
    fileName: row.file_name,
    sha256: row.sha256,
    format: row.format,
    profile: JSON.parse(row.profile) as PlanSummary['profile'],
    status: row.status,
    clauseCount: row.clause_count,
    measureCount: row.measure_count,
    importedAt: row.imported_at,
    previousVersion: row.previous_version,
    ...(row.metadata === NO_METADATA ? {} : { metadata: JSON.parse(row.metadata) as PlanMetadata }),
  }
}

export function createPlanStore(db: SqlDatabase, clauses: ClauseStore): PlanStore {
  const find = (id: string): PlanSummary | null => {
    const row = db.prepare(`SELECT ${SUMMARY} FROM plans WHERE id = ?`).get(id) as Row | undefined
    return row ? toSummary(row) : null
  }
  return {
    find,
    list() {
      const rows = db.prepare(`SELECT ${SUMMARY} FROM plans ORDER BY imported_at, id`).all() as Row[]
      return rows.map(toSummary)
    },
    load(id) {
      const row = db.prepare('SELECT profile, text, structure FROM plans WHERE id = ?').get(id) as
        { profile: string; text: string; structure: string } | undefined
      if (!row) return null
      return {
        text: row.text,
        profile: JSON.parse(row.profile) as Plan['profile'],
        ...(JSON.parse(row.structure) as StoredStructure),
        clauses: clauses.ofPlan(id),
      }
    },
    add({ summary: s, plan, clauses: indexed, readBy, textHash = '' }) {
      const { text, profile: _profile, clauses: _clauses, ...structure } = plan
      db.transaction(() => {
        db.prepare(
          `INSERT INTO plans (${SUMMARY}, read_by, text, structure, text_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ).run(
          s.id,
          s.sha256,
          s.name,
          s.fileName,
          s.format,
          s.status,
          s.importedAt,
          s.previousVersion,
          s.clauseCount,
          s.measureCount,
          JSON.stringify(s.profile),
          s.metadata === undefined ? NO_METADATA : JSON.stringify(s.metadata),
          readBy,
          text,
          JSON.stringify(structure),
          textHash,
        )
        clauses.add(s.id, indexed)
      })
    },
    patch(id, { status, metadata, ...profile }) {
      const before = find(id)
      if (!before) return
      const described = metadata ?? before.metadata
      db.prepare('UPDATE plans SET profile = ?, status = ?, metadata = ? WHERE id = ?').run(
        JSON.stringify({ ...before.profile, ...profile }),
        status ?? before.status,
        described === undefined ? NO_METADATA : JSON.stringify(described),
        id,
      )
    },
    findByText(textHash) {
      if (textHash === '') return null
      const sql = `SELECT ${SUMMARY} FROM plans WHERE text_hash = ? ORDER BY imported_at, id LIMIT 1`
      const row = db.prepare(sql).get(textHash) as Row | undefined
      return row ? toSummary(row) : null
    },
    setPreviousVersion(id, previous) {
      db.prepare('UPDATE plans SET previous_version = ? WHERE id = ?').run(previous, id)
    },
    remove(id) {
      db.transaction(() => {
        clauses.removePlan(id)
        db.prepare('DELETE FROM plans WHERE id = ?').run(id)
      })
    },
  }
}
