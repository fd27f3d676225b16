import type { PlanSummary } from '../domain/index.js'
import type { App } from './create-app.js'

/** The plans of the workspace, in the order they came. */
export function listPlans(app: App): PlanSummary[] {
  return app.store().plans.list()
}
