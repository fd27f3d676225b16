import type { ProjectPatch, ProjectSummary } from '../domain/index.js'
import type { SqlDatabase } from './database.js'

/** The reviews of the workspace. */
export interface ProjectStore {
  /** Oldest first. */
  list(): ProjectSummary[]
  find(id: string): ProjectSummary | null
  add(project: ProjectSummary): void
  /** Changes what the patch names; drafts come in the order given. */
  patch(id: string, patch: ProjectPatch): void
  /** Removes a project with its decisions; the plans stay. */
  remove(id: string): void
}

interface Row {
  id: string
  name: string
  reference: string | null
  reviewers: string
  is_sample: number
  created_at: string
}

export function createProjectStore(db: SqlDatabase): ProjectStore {
  const toProject = (row: Row): ProjectSummary => {
    const drafts = db.prepare('SELECT draft FROM project_drafts WHERE project = ? ORDER BY place').all(row.id)
    return {
      id: row.id,
      name: row.name,
      reference: row.reference,
      drafts: (drafts as { draft: string }[]).map((d) => d.draft),
      reviewers: JSON.parse(row.reviewers) as string[],
      isSample: row.is_sample === 1,
      createdAt: row.created_at,
    }
  }
  const setDrafts = (id: string, drafts: readonly string[]): void => {
    db.prepare('DELETE FROM project_drafts WHERE project = ?').run(id)
    const put = db.prepare('INSERT INTO project_drafts (project, place, draft) VALUES (?, ?, ?)')
    ;[...new Set(drafts)].forEach((draft, place) => put.run(id, place, draft))
  }
  const find = (id: string): ProjectSummary | null => {
    const row = db.prepare('SELECT * FROM projects WHERE id = ?').get(id) as Row | undefined
    return row ? toProject(row) : null
  }
  return {
    find,
    list() {
      const rows = db.prepare('SELECT * FROM projects ORDER BY created_at, id').all() as Row[]
      return rows.map(toProject)
    },
    add(p) {
      db.transaction(() => {
        db.prepare(
          'INSERT INTO projects (id, name, reference, reviewers, is_sample, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        ).run(p.id, p.name, p.reference, JSON.stringify(p.reviewers), p.isSample ? 1 : 0, p.createdAt)
        setDrafts(p.id, p.drafts)
      })
    },
    patch(id, patch) {
      db.transaction(() => {
        const before = find(id)
        if (!before) return
        const after = { ...before, ...patch }
        db.prepare('UPDATE projects SET name = ?, reference = ?, reviewers = ? WHERE id = ?').run(
          after.name,
          after.reference,
          JSON.stringify(after.reviewers),
          id,
        )
        if (patch.drafts) setDrafts(id, patch.drafts)
      })
    },
    remove(id) {
      db.prepare('DELETE FROM projects WHERE id = ?').run(id)
    },
  }
}
