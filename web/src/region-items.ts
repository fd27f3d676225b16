import type { RegionNode } from '../../src/api/contract.js'

/** A region as a tree of choices shows it; `value` is what the API is asked with. */
export interface RegionItem {
  readonly value: string
  /** With the number of plans in it and in all places below. */
  readonly title: string
  /** Shown once it is chosen: others below are in it. */
  readonly name: string
  readonly children: RegionItem[]
}

/** A region with all places in it. The nation has no code of its own and goes by its name. */
export function regionItem({ code, name, all, children }: RegionNode): RegionItem {
  return {
    value: code || name,
    title: `${name}（${all}）`,
    name: children.length === 0 ? name : `${name}（含下级）`,
    children: children.map(regionItem),
  }
}

const isIn = (items: readonly RegionItem[], value: string): boolean =>
  items.some((i) => i.value === value || isIn(i.children, value))

/** The tree, and behind it what an address names otherwise (a name instead of a code, a place without plans now). */
export function withUnknown(items: readonly RegionItem[], chosen: readonly string[]): RegionItem[] {
  const other = chosen.filter((value) => !isIn(items, value))
  return [...items, ...other.map((value) => ({ value, title: value, name: value, children: [] }))]
}
