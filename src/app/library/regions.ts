import { plansIn, regionTree, type PlanSummary, type RegionNode, UserError } from '../../domain/index.js'
import type { App } from '../create-app.js'
import { regionByName } from './resolve-region.js'

/** The regions of the library, 国家 -> 省 -> 市 -> 县, with how many plans are in each. */
export function libraryRegions(app: App): RegionNode {
  return regionTree(app.store().plans.list())
}

/** Code of the node of this code or name; null where the library has none. The first of several of one name, by code. */
function nodeNamed(node: RegionNode, words: string): string | null {
  if (node.code === words || node.name === words) return node.code
  for (const child of node.children) {
    const found = nodeNamed(child, words)
    if (found !== null) return found
  }
  return null
}

/**
 * The plans under a region, given by code or by name (`广东省`, `广东`, `4451`, `全国`): of the place itself and of all places in it.
 * `UserError` where neither the library nor the table of divisions knows the name.
 */
export async function plansUnder(app: App, region: string): Promise<PlanSummary[]> {
  const plans = app.store().plans.list()
  const words = region.trim()
  const inLibrary = nodeNamed(regionTree(plans), words)
  const code = inLibrary ?? regionByName(words, 'unknown', await app.stages.divisions())?.code
  if (code === undefined || (inLibrary === null && code.startsWith('/'))) {
    throw new UserError(
      'not-found',
      'region-unknown',
      `行政区划表和规划库中都没有“${region}”。请写全称（如 青川市）或区划代码；duibiao list --regions 可以看到库中的地区。`,
    )
  }
  return plansIn(plans, code)
}

/**
 * The plans of a region as a search means it: those that name the place so in their title, and all plans under it.
 * `UserError` where nothing in the library and no division of the table is called so.
 */
export async function plansOfRegion(app: App, region: string): Promise<PlanSummary[]> {
  const named = app
    .store()
    .plans.list()
    .filter((p) => p.profile.region === region.trim())
  const under =
    named.length > 0 && nodeNamed(libraryRegions(app), region.trim()) === null ? [] : await plansUnder(app, region)
  return [...named, ...under.filter((p) => !named.some((n) => n.id === p.id))]
}
