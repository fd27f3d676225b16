/** Two places that belong together: a block of the left document and the block of the right one that answers it. */
export interface Anchor {
  readonly left: number
  readonly right: number
}

/** Anchors further away than this many blocks say nothing about where the reader is. */
const REACH = 12

/**
 * Where the other document should be when this one shows block `from`: the partner of the nearest anchor (the earlier one of
 * two that are equally near), null where none is within reach. Drafts keep no strict order, so nothing is interpolated.
 */
export function follow(anchors: readonly Anchor[], from: number, side: 'left' | 'right'): number | null {
  const other = side === 'left' ? 'right' : 'left'
  let best: Anchor | null = null
  let distance = REACH + 1
  for (const anchor of anchors) {
    const d = Math.abs(anchor[side] - from)
    if (d < distance) {
      best = anchor
      distance = d
    }
  }
  return best === null ? null : best[other]
}
