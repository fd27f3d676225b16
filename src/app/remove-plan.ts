import { UserError } from '../domain/index.js'
import type { App } from './create-app.js'
import { tidyAfterRemoval } from './library/tidy.js'

/**
 * Takes plans and everything that came from them out of the workspace, down to the bytes of its files. `UserError` for an unknown id;
 * then none goes. The plans are gone for good once the first transaction is through; killed later, `check` finds and mends the rest.
 */
export async function removePlans(app: App, ids: readonly string[]): Promise<void> {
  const store = app.store()
  for (const id of ids) if (!store.plans.find(id)) throw planNotFound(id)
  store.transaction(() => {
    for (const id of ids) store.plans.remove(id)
    store.vectors.forgetUnused()
  })
  await tidyAfterRemoval(app)
}

/** Takes one plan out; see {@link removePlans}. */
export async function removePlan(app: App, id: string): Promise<void> {
  await removePlans(app, [id])
}

/** The fault of an id the workspace does not have. */
export function planNotFound(id: string): UserError {
  return new UserError(
    'not-found',
    'plan-not-found',
    `工作区里没有编号为“${id}”的规划。用 duibiao list 可以看到现有规划的编号。`,
  )
}
