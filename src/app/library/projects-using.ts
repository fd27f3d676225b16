import type { ProjectSummary } from '../../domain/index.js'
import type { App } from '../create-app.js'

/** Projects that rest on a plan: as reference, as draft, or as an earlier round of a draft. */
export function projectsUsing(app: App, plan: string): ProjectSummary[] {
  const { projects, rounds } = app.store()
  return projects
    .list()
    .filter(
      (p) =>
        p.reference === plan ||
        p.drafts.includes(plan) ||
        rounds.ofProject(p.id).some((r) => r.earlier === plan || r.later === plan),
    )
}
