import { type RefObject, useCallback, useMemo, useRef } from 'react'
import type { PaneHandle } from '../components/document/DocumentPane.js'
import { type Anchor, follow } from '../reading/anchors.js'

type Side = 'left' | 'right'

/** What a pane reports: that the reader is in it, and what of it is on the screen. */
export interface FollowSide {
  readonly enter: () => void
  readonly visible: (first: number) => void
}

/**
 * Synchronised scrolling: the pane the reader is in leads, the other shows what belongs to it. Only the leader's scrolling
 * counts, so that the two never chase one another; a jump made by the page itself moves no other pane.
 */
export function useFollow(
  anchors: readonly Anchor[],
  left: RefObject<PaneHandle>,
  right: RefObject<PaneHandle>,
  on: boolean,
): Readonly<Record<Side, FollowSide>> {
  const leader = useRef<Side | null>(null)
  const last = useRef<number | null>(null)
  const visible = useCallback(
    (side: Side, first: number) => {
      if (!on || leader.current !== side) return
      const to = follow(anchors, first, side)
      if (to === null || to === last.current) return
      last.current = to
      const other = side === 'left' ? right : left
      other.current?.show(to, 'start')
    },
    [anchors, left, right, on],
  )
  return useMemo(() => {
    const sideOf = (side: Side): FollowSide => ({
      enter: () => {
        leader.current = side
      },
      visible: (first) => visible(side, first),
    })
    return { left: sideOf('left'), right: sideOf('right') }
  }, [visible])
}
