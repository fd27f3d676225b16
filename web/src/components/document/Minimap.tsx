import { useMemo } from 'react'
import type { Block } from '../../reading/blocks.js'
import { blockAt, stripesOf } from '../../reading/minimap.js'

export interface MinimapSign {
  readonly block: number
  /** Name of a class in styles/document.css. */
  readonly kind: 'answer' | 'below' | 'place' | 'finding' | 'current'
}

interface Props {
  readonly blocks: readonly Block[]
  readonly signs: readonly MinimapSign[]
  /** First and last block on the screen. */
  readonly visible: readonly [number, number]
  readonly onGo: (block: number) => void
}

const percent = (share: number): string => `${(100 * share).toFixed(3)}%`

/** The whole draft at a glance: headings of chapters, where evidence lies, what is on the screen; a click goes there. */
export function Minimap({ blocks, signs, visible, onGo }: Props): JSX.Element {
  const stripes = useMemo(() => stripesOf(blocks), [blocks])
  const from = stripes[visible[0]]
  const to = stripes[visible[1]]
  return (
    <div
      className="minimap no-print"
      aria-hidden="true"
      title="草案缩略图：点击跳到该处"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect()
        onGo(blockAt(stripes, (event.clientY - box.top) / box.height))
      }}
    >
      {blocks.map((block, i) =>
        block.kind === 'heading' && block.unit.level <= 1 ? (
          <span key={i} className="minimap-chapter" style={{ top: percent(stripes[i]?.top ?? 0) }} />
        ) : null,
      )}
      {from && to && (
        <span
          className="minimap-view"
          style={{ top: percent(from.top), height: percent(to.top + to.height - from.top) }}
        />
      )}
      {signs.map(({ block, kind }, i) => {
        const stripe = stripes[block]
        return (
          stripe && (
            <span
              key={i}
              className={`minimap-sign minimap-${kind}`}
              style={{ top: percent(stripe.top), height: percent(stripe.height) }}
            />
          )
        )
      })}
    </div>
  )
}
