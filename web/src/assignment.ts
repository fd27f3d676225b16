import type { AdministrativeLevel, PlanSummary, ProjectPatch, ProjectSummary } from '../../src/api/contract.js'

/** From the highest body down; a plan whose level is not known is never taken for a reference by itself. */
const RANK: Readonly<Record<AdministrativeLevel, number>> = {
  nation: 0,
  province: 1,
  city: 2,
  county: 3,
  zone: 3,
  township: 4,
  unknown: 9,
}

const UNKNOWN = RANK.unknown

/** The plan to propose as reference: the one highest level, null where the level is unknown or two plans share it. */
export function proposedReference(plans: readonly PlanSummary[]): string | null {
  const ranked = [...plans].sort((a, b) => RANK[a.profile.level] - RANK[b.profile.level])
  const [first, second] = ranked
  if (!first || RANK[first.profile.level] === UNKNOWN) return null
  return second && RANK[second.profile.level] === RANK[first.profile.level] ? null : first.id
}

/** What of a project changes when plans were imported for it: a reference if it has none, the others as drafts, none twice. */
export function placeImported(project: ProjectSummary, imported: readonly PlanSummary[]): ProjectPatch {
  const reference =
    project.reference ?? (imported.length > 1 || project.drafts.length > 0 ? proposedReference(imported) : null)
  const drafts = [...new Set([...project.drafts, ...imported.map((p) => p.id)])].filter((id) => id !== reference)
  return { reference, drafts }
}
