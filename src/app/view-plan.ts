import { type Indicator, indicatorBrief, type Plan, type PlanSummary } from '../domain/index.js'
import type { App } from './create-app.js'
import { findPlan } from './find-project.js'
import { planNotFound } from './remove-plan.js'

/** A plan of the workspace with its whole structure. */
export interface StoredPlan extends Omit<Plan, 'profile' | 'indicators'> {
  readonly summary: PlanSummary
  /** Each with what it says in few words. */
  readonly indicators: readonly (Indicator & { readonly brief: string })[]
}

/** The whole plan; `UserError` for an unknown id. */
export function viewPlan(app: App, id: string): StoredPlan {
  const summary = findPlan(app, id)
  const plan = app.store().plans.load(id)
  if (!plan) throw planNotFound(id)
  const { profile: _profile, ...structure } = plan
  const indicators = plan.indicators.map((i) => ({ ...i, brief: indicatorBrief(i) }))
  return { summary, ...structure, indicators }
}
