import { UserError } from '../domain/index.js'
import type { App } from './create-app.js'

/** Takes a plan and everything that came from it out of the workspace, down to the bytes of the file. `UserError` for an unknown id. */
export function removePlan(app: App, id: string): void {
  const store = app.store()
  if (!store.plans.find(id)) throw planNotFound(id)
  store.transaction(() => {
    store.plans.remove(id)
    store.vectors.forgetUnused()
  })
  store.shred()
}

/** The fault of an id the workspace does not have. */
export function planNotFound(id: string): UserError {
  return new UserError(
    'not-found',
    'plan-not-found',
    `工作区里没有编号为“${id}”的规划。用 duibiao list 可以看到现有规划的编号。`,
  )
}
