import type { PulseView } from '../domain/index.js'
import { keyOf } from './content-hash.js'
import type { App } from './create-app.js'

/** Where a reviewer is: in a draft, or at the overview of a project. */
export interface PulsePlace {
  readonly project: string
  readonly draft?: string
}

/** Marks of what others may have changed meanwhile; reads no text of a plan. An unknown place has no decisions. */
export function pulseOf(app: App, place?: PulsePlace): PulseView {
  const { plans, projects, decisions, dismissals } = app.store()
  const known = plans.list().map((p) => [p.id, p.name, p.profile, p.status, p.previousVersion])
  const all = projects.list()
  const project = all.find((p) => p.id === place?.project)
  const drafts = project ? (place?.draft === undefined ? project.drafts : [place.draft]) : []
  const last = (draft: string): number => decisions.log(project?.id ?? '', draft).at(-1)?.id ?? 0
  return {
    workspace: keyOf(['workspace', known, all]),
    lastDecision: Math.max(0, ...drafts.map(last)),
    dismissals: keyOf(drafts.map((d) => [...dismissals.inForce(project?.id ?? '', d)])),
  }
}
