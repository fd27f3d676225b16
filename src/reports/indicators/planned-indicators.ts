import type { Indicator, Plan } from '../../domain/index.js'

/** The indicators a plan sets for itself: not those of a background table, which looks back on the period before. */
export function plannedIndicators(plan: Plan): Indicator[] {
  const roles = new Map(plan.units.map((unit) => [unit.id, unit.role]))
  const unitOf = new Map(plan.clauses.map((clause) => [clause.id, clause.unit]))
  return plan.indicators.filter((row) => roles.get(unitOf.get(row.clause) ?? '') !== 'background')
}
