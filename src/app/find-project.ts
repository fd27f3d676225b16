import { type ProjectSummary, type PlanSummary, UserError } from '../domain/index.js'
import type { App } from './create-app.js'
import { planNotFound } from './remove-plan.js'

/** The project of this id; `UserError` where there is none. */
export function findProject(app: App, id: string): ProjectSummary {
  const project = app.store().projects.find(id)
  if (!project)
    throw new UserError(
      'not-found',
      'project-not-found',
      `没有编号为“${id}”的审查项目，可能已被删除。请回到项目列表重新选择。`,
    )
  return project
}

/** A draft under review in a project that has a reference. */
export interface ReviewedDraft {
  readonly project: ProjectSummary
  readonly reference: PlanSummary
  readonly draft: PlanSummary
}

/** The plan of this id; `UserError` where there is none. */
export function findPlan(app: App, id: string): PlanSummary {
  const plan = app.store().plans.find(id)
  if (!plan) throw planNotFound(id)
  return plan
}

/** The project's reference; `UserError` where none is chosen yet. */
export function findReference(app: App, project: ProjectSummary): PlanSummary {
  if (project.reference === null) {
    throw new UserError(
      'conflict',
      'project-no-reference',
      `项目“${project.name}”还没有选定参照规划。请先选定或导入参照规划。`,
    )
  }
  return findPlan(app, project.reference)
}

/** A draft of a project with everything it is reviewed by; `UserError` where something of it is missing. */
export function findDraft(app: App, projectId: string, draftId: string): ReviewedDraft {
  const project = findProject(app, projectId)
  if (!project.drafts.includes(draftId)) {
    throw new UserError(
      'not-found',
      'draft-not-in-project',
      `项目“${project.name}”中没有这份草案，可能已被移出或被修改稿替换。`,
    )
  }
  return { project, reference: findReference(app, project), draft: findPlan(app, draftId) }
}
