import { type AdministrativeLevel, type PlanSummary, UserError } from '../domain/index.js'
import type { App } from './create-app.js'
import { findPlan } from './find-project.js'
import { versionChain } from './version-chain.js'

/** Which plans of the library are meant; what is absent lets everything through. */
export interface PlanChoice {
  readonly plans?: readonly string[]
  readonly levels?: readonly AdministrativeLevel[]
  /** Names or codes; all places within a region count. */
  readonly regions?: readonly string[]
}

/** The plans of the library a choice lets through, in the order they came. `UserError` for a region nobody knows. */
export async function choosePlans(app: App, { plans, levels, regions }: PlanChoice): Promise<PlanSummary[]> {
  const { plansOfRegion } = await import('./library/regions.js')
  const found = await Promise.all((regions ?? []).map((region) => plansOfRegion(app, region)))
  const inRegions = new Set(found.flat().map((p) => p.id))
  return app
    .store()
    .plans.list()
    .filter(
      (p) =>
        (plans === undefined || plans.includes(p.id)) &&
        (levels === undefined || levels.includes(p.profile.level)) &&
        (regions === undefined || inRegions.has(p.id)),
    )
}

/**
 * The chosen plans that may answer a reference, in the order they came: never the reference or another version of it. Where they are not
 * named one by one, plans of the nation and versions that a later one replaces are left out: nobody asks how these answer.
 * `UserError` for a plan or a region nobody knows.
 */
export async function plansToCompare(app: App, reference: string, choice: PlanChoice): Promise<PlanSummary[]> {
  for (const id of [reference, ...(choice.plans ?? [])]) findPlan(app, id)
  const own = versionChain(app, reference)
  const others = (await choosePlans(app, choice)).filter((p) => !own.has(p.id))
  if (choice.plans !== undefined) return others
  const replaced = new Set(
    app
      .store()
      .plans.list()
      .flatMap((p) => p.previousVersion ?? []),
  )
  return others.filter((p) => p.profile.level !== 'nation' && !replaced.has(p.id))
}

/** The plan of this id, or the only one of this title or file name; `UserError` where there is none or where several are called so. */
export function findPlanNamed(app: App, words: string): PlanSummary {
  const named = app
    .store()
    .plans.list()
    .filter((p) => [p.profile.title, p.name, p.fileName].includes(words))
  const [only, ...more] = named
  if (more.length > 0) {
    const ids = named.map((p) => p.id).join('、')
    throw new UserError(
      'usage',
      'plan-ambiguous',
      `规划库中有 ${named.length} 份规划叫“${words}”，请改用编号：${ids}。`,
    )
  }
  return only ?? findPlan(app, words)
}
