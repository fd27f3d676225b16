import { useVirtualizer } from '@tanstack/react-virtual'
import { forwardRef, type ReactNode, useEffect, useImperativeHandle, useRef } from 'react'
import type { Block } from '../../reading/blocks.js'
import { clausesOf } from '../../reading/blocks.js'
import type { Mark } from '../../text/marks.js'
import { BlockView } from './BlockView.js'

/** What a clause looks like: classes of its own, and marked runs. */
export interface ClauseLook {
  readonly className?: string
  readonly marks?: readonly Mark<string>[]
}

export interface PaneHandle {
  /** Scrolls so that a block is in the middle (a place to look at) or at the top (following along). */
  readonly show: (block: number, align?: 'center' | 'start') => void
  /** Scrolls to a block, and inside of it (a long table) to one clause. */
  readonly showClause: (block: number, clause: string) => void
}

interface Props {
  readonly label: string
  readonly blocks: readonly Block[]
  readonly looks: ReadonlyMap<string, ClauseLook>
  /** Called while the reader scrolls with the first and last block on the screen. */
  readonly onVisible?: (first: number, last: number) => void
  /** True when the reader's pointer or focus is in this pane. */
  readonly onEnter?: () => void
  readonly onClause?: (clause: string) => void
  /** What stands in the margin beside a block. */
  readonly margin?: (block: Block) => ReactNode
}

const LINE_HEIGHT = 26
const CHARACTERS_A_LINE = 34
const BLOCK_GAP = 8
const HEADING_HEIGHT = 40

function estimate(block: Block): number {
  if (block.kind === 'heading') return HEADING_HEIGHT
  if (block.kind === 'table') return HEADING_HEIGHT + block.rows.length * LINE_HEIGHT
  const length = clausesOf(block).reduce((sum, c) => sum + c.text.length, 0)
  return Math.ceil(length / CHARACTERS_A_LINE) * LINE_HEIGHT + BLOCK_GAP
}

/** The virtual list measures new rows in the frames after a jump; the clause is looked for when it has settled. */
const SETTLING_MS = 60

/** Scrolls only the pane; `scrollIntoView` would move the page around it too. */
function centre(box: HTMLElement, inner: Element): void {
  const [frame, row] = [box.getBoundingClientRect(), inner.getBoundingClientRect()]
  const isInside = row.top >= frame.top && row.bottom <= frame.bottom
  if (!isInside) box.scrollTop += row.top - frame.top - (frame.height - row.height) / 2
}

/** A whole plan to read and scroll, of which only what is on the screen is in the page. */
export const DocumentPane = forwardRef<PaneHandle, Props>(function DocumentPane(props, ref) {
  const { label, blocks, looks, onVisible, onEnter, onClause, margin } = props
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => box.current,
    estimateSize: (i) => estimate(blocks[i] as Block),
    overscan: 4,
  })
  useImperativeHandle(
    ref,
    () => ({
      show: (block, align = 'center') => virtual.scrollToIndex(block, { align }),
      showClause: (block, clause) => {
        virtual.scrollToIndex(block, { align: 'center' })
        window.setTimeout(() => {
          const row = box.current?.querySelector(`[data-clause="${CSS.escape(clause)}"]`)
          if (box.current && row) centre(box.current, row)
        }, SETTLING_MS)
      },
    }),
    [virtual],
  )
  const items = virtual.getVirtualItems()
  const offset = virtual.scrollOffset ?? 0
  const bottom = offset + (virtual.scrollRect?.height ?? 0)
  const first = items.find((i) => i.end > offset)?.index ?? 0
  const last = [...items].reverse().find((i) => i.start < bottom)?.index ?? first
  useEffect(() => onVisible?.(first, last), [onVisible, first, last])
  return (
    <div
      ref={box}
      className="document-pane"
      role="region"
      aria-label={label}
      tabIndex={0}
      onPointerEnter={onEnter}
      onWheel={onEnter}
      onFocus={onEnter}
    >
      <div className="document-space" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const block = blocks[item.index]
          return (
            block && (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={`document-row ${margin ? 'has-margin' : ''}`}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <BlockView block={block} looks={looks} {...(onClause ? { onClause } : {})} />
                {margin && <div className="document-margin">{margin(block)}</div>}
              </div>
            )
          )
        })}
      </div>
    </div>
  )
})
