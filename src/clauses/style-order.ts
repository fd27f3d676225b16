import type { FlowItem } from './flow.js'
import { numberOf } from './heading-line.js'
import { NUMBER_STYLES, type NumberStyle } from './heading-number.js'

/** The order in which a plan nests its number styles, and which rank headings without a number take from their source level. */
export interface StyleOrder {
  /** Place of a style in the order of nesting, from 0 = outermost; deeper dotted decimals stand behind shallower ones. */
  rank(style: NumberStyle, depth: number): number
  /** Rank of a heading without a number that the source gives level `hint` (1-9). */
  hintRank(hint: number): number
}

interface Use {
  count: number
  restarts: number
  first: number
}

/** Dotted decimals of any depth stay between two styles. */
const DEPTH_STEP = 1e-4
/** Source levels without numbers stand outside all numbers, in their own order. */
const HINT_STEP = 0.05

/**
 * Learns the order of nesting from the plan. The order of official papers (一、（一）1.（1）) holds unless the plan shows another:
 * a style that runs on once through the plan while a usually outer one begins again below it is the outer one here
 * (1. with （一） below it).
 */
export function readStyleOrder(items: readonly FlowItem[]): StyleOrder {
  const uses = countUses(items)
  const order = [...NUMBER_STYLES]
  for (const inner of NUMBER_STYLES) {
    const use = uses.get(inner)
    if (!use || use.restarts > 1 || use.count < 2) continue
    const at = order.findIndex((style) => style !== inner && isBelow(uses.get(style), use))
    if (at >= 0 && at < order.indexOf(inner)) {
      order.splice(order.indexOf(inner), 1)
      order.splice(at, 0, inner)
    }
  }
  const rank = (style: NumberStyle, depth: number): number => order.indexOf(style) + (depth - 1) * DEPTH_STEP
  const hints = hintRanks(items, rank)
  return { rank, hintRank: (hint) => hints.get(hint) ?? -1 + hint * HINT_STEP }
}

const isBelow = (outer: Use | undefined, inner: Use): boolean =>
  outer !== undefined && outer.restarts > 1 && inner.first < outer.first

function countUses(items: readonly FlowItem[]): ReadonlyMap<NumberStyle, Use> {
  const uses = new Map<NumberStyle, Use>()
  items.forEach((item, i) => {
    if (item.kind === 'grid' || item.frame !== undefined) return
    const number = numberOf(item)
    if (!number) return
    const use = uses.get(number.style) ?? { count: 0, restarts: 0, first: i }
    use.count++
    if (number.value === 1) use.restarts++
    uses.set(number.style, use)
  })
  return uses
}

function hintRanks(items: readonly FlowItem[], rank: StyleOrder['rank']): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const item of items) {
    const number = item.kind === 'line' && item.hint !== undefined ? numberOf(item) : null
    if (number === null || item.kind !== 'line') continue
    const own = counts.get(item.hint!) ?? new Map<number, number>()
    const at = rank(number.style, number.depth)
    own.set(at, (own.get(at) ?? 0) + 1)
    counts.set(item.hint!, own)
  }
  return new Map([...counts].map(([hint, own]) => [hint, [...own].sort(([a, m], [b, n]) => n - m || a - b)[0]![0]]))
}
