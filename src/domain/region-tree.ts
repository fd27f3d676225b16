import type { RegionRef } from './plan-metadata.js'
import { liesIn } from './plan-metadata.js'
import type { PlanSummary } from './plan-summary.js'

/** A place of a library with the plans in it. Only places with plans, and the places above them, stand in the tree. */
export interface RegionNode {
  readonly code: string
  readonly name: string
  /** Plans of this very place. */
  readonly own: number
  /** Plans of this place and of all places in it. */
  readonly all: number
  /** By code. */
  readonly children: readonly RegionNode[]
}

interface Growing {
  readonly code: string
  readonly name: string
  own: number
  readonly children: Map<string, Growing>
}

/** Digits of the codes of province, city, county and township. */
const DIGITS = [2, 4, 6, 9] as const

/** Codes of all places a place lies in, outermost first, itself last; one for each name of its path. */
function codesOf({ code, path }: RegionRef): string[] {
  const [inTable = '', ...outside] = code.split('/')
  const chain = DIGITS.filter((n) => n <= inTable.length).map((n) => inTable.slice(0, n))
  const below = outside.map((_, at) => `${inTable}/${outside.slice(0, at + 1).join('/')}`)
  // The table leaves levels out (a municipality's districts have no city above them): the path tells how many there are.
  const known = path.length - below.length
  return [...chain.slice(0, Math.max(0, known - 1)), ...chain.slice(-1), ...below].slice(-path.length)
}

function finished(node: Growing): RegionNode {
  const children = [...node.children.values()]
    .map(finished)
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const all = children.reduce((sum, c) => sum + c.all, node.own)
  return { code: node.code, name: node.name, own: node.own, all, children }
}

/** The tree of the regions of these plans, from the nation down; plans without a region are not in it. */
export function regionTree(plans: readonly PlanSummary[]): RegionNode {
  const root: Growing = { code: '', name: '全国', own: 0, children: new Map() }
  for (const p of plans) {
    const region = p.metadata?.region.value
    if (!region) continue
    let node = root
    const codes = region.path.length === 0 ? [] : codesOf(region)
    codes.forEach((code, at) => {
      const child: Growing = node.children.get(code) ?? { code, name: region.path[at]!, own: 0, children: new Map() }
      node.children.set(code, child)
      node = child
    })
    node.own++
  }
  return finished(root)
}

/** The plans of a region and of all places in it; '' = the nation, in which every known place lies. */
export function plansIn(plans: readonly PlanSummary[], region: string): PlanSummary[] {
  return plans.filter((p) => {
    const code = p.metadata?.region.value?.code
    return code !== undefined && liesIn(code, region)
  })
}
