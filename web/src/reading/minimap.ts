import type { Block } from './blocks.js'
import { clausesOf } from './blocks.js'

/** A stripe of the minimap; both as shares of its height, 0 to 1. */
export interface Stripe {
  readonly top: number
  readonly height: number
}

/** Characters that a heading or an empty block counts as, so that it takes some room. */
const HEADING_WEIGHT = 12

function weightOf(block: Block): number {
  return Math.max(
    HEADING_WEIGHT,
    clausesOf(block).reduce((sum, c) => sum + c.text.length, 0),
  )
}

/** Where each block lies on a minimap whose height stands for the whole document, by length of text. */
export function stripesOf(blocks: readonly Block[]): readonly Stripe[] {
  const total = blocks.reduce((sum, b) => sum + weightOf(b), 0) || 1
  let top = 0
  return blocks.map((block) => {
    const height = weightOf(block) / total
    const stripe = { top, height }
    top += height
    return stripe
  })
}

/** Index of the block under a height of the minimap; `share` outside of [0, 1] gives the first or last block. */
export function blockAt(stripes: readonly Stripe[], share: number): number {
  const found = stripes.findIndex((s) => share < s.top + s.height)
  return found < 0 ? stripes.length - 1 : found
}
