import { type ProjectPatch, type ProjectSummary, UserError } from '../domain/index.js'
import type { App } from './create-app.js'
import { findPlan, findProject } from './find-project.js'

/** Opens a new review. */
export function createProject(app: App, name: string): ProjectSummary {
  const project: ProjectSummary = {
    id: app.newId(),
    name,
    reference: null,
    drafts: [],
    reviewers: [],
    isSample: false,
    createdAt: app.now(),
  }
  app.store().projects.add(project)
  return project
}

/** Changes a project. `UserError` where a plan is unknown or the reference would be its own draft. */
export function patchProject(app: App, id: string, patch: ProjectPatch): ProjectSummary {
  return app.store().transaction(() => {
    const after = { ...findProject(app, id), ...patch }
    if (typeof patch.reference === 'string') findPlan(app, patch.reference)
    for (const draft of patch.drafts ?? []) findPlan(app, draft)
    if (after.reference !== null && after.drafts.includes(after.reference)) {
      throw new UserError(
        'usage',
        'draft-is-reference',
        '参照规划不能同时是要审查的草案。请换一份参照规划，或把它从草案中移出。',
      )
    }
    app.store().projects.patch(id, patch)
    return findProject(app, id)
  })
}

/** Removes a project with its decisions; its plans stay. `UserError` for an unknown id. */
export function removeProject(app: App, id: string): void {
  findProject(app, id)
  app.store().projects.remove(id)
  app.store().shred()
}
