import { keyOf } from './content-hash.js'
import { type ComparedReference, openReference } from './compared-reference.js'
import type { App } from './create-app.js'
import { type Progress, preparePlan } from './prepare-plan.js'
import { planNotFound } from './remove-plan.js'

/** Drafts after which a reference is opened anew: what it remembers of words grows with each of them, by about 2 MB. */
const DRAFTS = 50

interface Kept {
  readonly key: string
  readonly reference: Promise<ComparedReference>
  drafts: number
}

/** By program: the reference opened last. A matrix judges a hundred drafts against one, and opening it is a third of that work. */
const last = new WeakMap<App, Kept>()

async function open(app: App, id: string, progress?: Progress): Promise<ComparedReference> {
  const store = app.store()
  const plan = store.plans.load(id)
  if (!plan) throw planNotFound(id)
  return openReference(app.stages, await preparePlan(app.stages, store.vectors, plan, progress))
}

/** A reference of the workspace ready to be compared; the one asked for before is not opened a second time. */
export async function keptReference(app: App, id: string, progress?: Progress): Promise<ComparedReference> {
  const { sha256 } = await app.stages.model()
  const key = keyOf([id, app.store().plans.find(id)?.profile, sha256])
  const known = last.get(app)
  if (known?.key === key && known.drafts < DRAFTS) {
    known.drafts++
    return known.reference
  }
  const kept: Kept = { key, reference: open(app, id, progress), drafts: 1 }
  last.set(app, kept)
  kept.reference.catch(() => {
    if (last.get(app) === kept) last.delete(app)
  })
  return kept.reference
}
