import type { AuditedPlan } from '../../src/reports/audit/index.js'
import { inventedPlan } from './generator.js'

/** Clauses of one plan; 500 plans make 200,000. */
export const CLAUSES = 400

/** The plans a draft is copied from, by place, and which of their clauses. */
const SOURCES = [3, 77] as const
const FIRST = 20
const LAST = 40

const DRAFT_SEED = 9001

function copiedClauses(plans: readonly AuditedPlan[]): string[] {
  return SOURCES.flatMap((i) => plans[i]!.plan.clauses.slice(FIRST, LAST).map(({ text }) => text))
}

/** `size` invented plans and a draft that copies 20 clauses from each of two of them. */
export function inventedBatch(size: number): { draft: AuditedPlan; plans: AuditedPlan[] } {
  const plans = Array.from({ length: size }, (_, i): AuditedPlan => ({
    id: `p${i}`,
    plan: inventedPlan(i + 1, CLAUSES),
  }))
  return { draft: { id: 'draft', plan: inventedPlan(DRAFT_SEED, CLAUSES, copiedClauses(plans)) }, plans }
}

/** Characters the draft of a batch has copied. */
export function copiedCharacters(plans: readonly AuditedPlan[]): number {
  return copiedClauses(plans).join('').length
}
