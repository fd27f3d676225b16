import type { DraftUnit } from './draft-unit.js'
import type { FlowItem } from './flow.js'
import { numberOf, type HeadingLine } from './heading-line.js'
import type { HeadingNumber, NumberStyle } from './heading-number.js'
import type { StyleOrder } from './style-order.js'

/** Headings looked at to see which series goes on behind a number out of place. */
const LOOK_AHEAD = 60

/** Keeps the series of numbers of the outline and says where a number belongs, even where the source mixed the styles. */
export class NumberSeries {
  /** Last value read of each style, boxes aside: 章 may run on through all 篇. */
  private readonly last = new Map<NumberStyle, number>()

  constructor(
    private readonly order: StyleOrder,
    private readonly items: readonly FlowItem[],
  ) {}

  /** Remembers a number that has taken its place. */
  take(number: HeadingNumber): void {
    this.last.set(number.style, number.value)
  }

  /**
   * Rank of a heading. A number that begins no series of its own but goes on with an open one of another style, which then goes on
   * itself, stands beside that one: （二） （3） （四）. It keeps its printed form.
   */
  rankOf(heading: HeadingLine, item: number, open: readonly DraftUnit[]): number {
    const number = heading.number!
    const own = this.order.rank(number.style, number.depth)
    if ((this.last.get(number.style) ?? 0) === number.value - 1 || open.some((unit) => unit.rank === own)) return own
    const beside = open.findLast((unit) => unit.number?.value === number.value - 1)
    return beside?.number && this.goesOn(beside.number.style, number, item) ? beside.rank : own
  }

  private goesOn(style: NumberStyle, stray: HeadingNumber, item: number): boolean {
    const bracketed = (s: NumberStyle): boolean => s === '（一）' || s === '（1）'
    for (let i = item + 1, seen = 0; i < this.items.length && seen < LOOK_AHEAD; i++) {
      const line = this.items[i]!
      const next = line.kind === 'line' && line.frame === undefined ? numberOf(line) : null
      if (!next) continue
      seen++
      if (next.value !== stray.value + 1) continue
      if (next.style === style) return true
      if (next.style === stray.style) return false
    }
    // The last of its series: only brackets of another kind are a slip.
    return bracketed(style) && bracketed(stray.style)
  }
}
