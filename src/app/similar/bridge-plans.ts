import type { AdministrativeLevel, PlanSummary } from '../../domain/index.js'
import type { App } from '../create-app.js'

/** Levels whose plans others are written to: two local plans that answer one of their measures are alike through it. */
const HIGHER: readonly AdministrativeLevel[] = ['nation', 'province']

/** Newest plans used: one library has one or two higher plans of a period, and each costs a query some milliseconds. */
const MOST = 3

/** The higher plans of a workspace, newest first: references of its projects, and those of the highest level where that is nation or province. */
export function bridgePlans(app: App): PlanSummary[] {
  const all = app.store().plans.list()
  const references = new Set(
    app
      .store()
      .projects.list()
      .map((p) => p.reference),
  )
  const highest = HIGHER.find((level) => all.some((p) => p.profile.level === level))
  return all
    .filter((p) => references.has(p.id) || p.profile.level === highest)
    .reverse()
    .slice(0, MOST)
}
