import type { PlanSummary } from '../../domain/index.js'
import type { App } from '../create-app.js'
import type { ImportedPlan, Replaced } from '../import-plan.js'
import { projectsUsing } from './projects-using.js'

/**
 * Lets the plan a place stood for give way. It stays where another place stands for it too, and where a review rests on it: then it
 * becomes the earlier version, because decisions are never thrown away by an import.
 */
export function giveWay(app: App, summary: PlanSummary, origin: string, earlier: string): Replaced | undefined {
  const store = app.store()
  store.origins.put(origin, summary.id)
  if (store.origins.ofPlan(earlier).length > 0) return undefined
  const users = projectsUsing(app, earlier)
  if (users.length === 0) {
    store.plans.remove(earlier)
    store.vectors.forgetUnused()
  } else if (summary.previousVersion === null) store.plans.setPreviousVersion(summary.id, earlier)
  return { plan: earlier, keptFor: users.map((p) => p.name) }
}

/** The plan an origin stood for and no longer does. */
export function earlierOf(app: App, origin: string | undefined, id: string): PlanSummary | null {
  const store = app.store()
  const before = origin === undefined ? null : store.origins.planOf(origin)
  return before === null || before === id ? null : store.plans.find(before)
}

/** The workspace has this very file: only where it comes from is noted. */
export function takeKnown(app: App, summary: PlanSummary, origin: string | undefined): ImportedPlan {
  if (origin === undefined || app.store().origins.planOf(origin) === summary.id) return { summary, unchanged: true }
  return app.store().transaction(() => {
    const earlier = earlierOf(app, origin, summary.id)
    const replaced = earlier ? giveWay(app, summary, origin, earlier.id) : undefined
    app.store().origins.put(origin, summary.id)
    return { summary: app.store().plans.find(summary.id)!, unchanged: true, ...(replaced ? { replaced } : {}) }
  })
}
