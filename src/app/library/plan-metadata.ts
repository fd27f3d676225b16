import { readImprint } from '../../clauses/imprint/read-imprint.js'
import type { Plan, PlanMetadata, PlanProfile, PlanStatus } from '../../domain/index.js'
import type { Gazetteer } from '../../reports/audit/index.js'
import { levelByDivision, resolveRegion } from './resolve-region.js'

/** What is known of a plan beside its text, and its profile with the level the division table gives. */
export interface Described {
  readonly metadata: PlanMetadata
  readonly profile: PlanProfile
  readonly status: PlanStatus
}

/** The short status of a stage: everything before 印发 is a draft. */
export function statusOf(stage: PlanMetadata['stage']['value']): PlanStatus {
  if (stage === 'issued' || stage === 'unknown') return stage
  return 'draft'
}

/** Reads a plan's metadata from its text, its file's name and the table of divisions. */
export function describePlan(plan: Pick<Plan, 'profile' | 'text'>, fileName: string, divisions: Gazetteer): Described {
  const region = resolveRegion(plan.profile, plan.text, divisions)
  const metadata: PlanMetadata = { region, ...readImprint(plan.profile, plan.text, fileName) }
  return { metadata, profile: levelByDivision(plan.profile, region.value), status: statusOf(metadata.stage.value) }
}
