import { useMemo } from 'react'
import type { OutlineUnit } from '../../../../src/api/contract.js'
import { type Block, unitBlock } from '../../reading/blocks.js'
import { headingText } from '../../reading/outline.js'

interface Props {
  readonly units: readonly OutlineUnit[]
  readonly blocks: readonly Block[]
  /** First block on the screen: its heading is the current one. */
  readonly at: number
  readonly onGo: (block: number) => void
}

/** Deeper headings make the tree longer than the text is worth. */
const DEEPEST = 3

/** The outline as nested buttons; the one being read is marked. */
export function OutlineTree({ units, blocks, at, onGo }: Props): JSX.Element {
  const entries = useMemo(
    () =>
      units
        .filter((u) => u.level <= DEEPEST && (u.number !== '' || u.title !== ''))
        .map((unit) => ({ unit, block: unitBlock(blocks, unit.id) }))
        .filter((e) => e.block >= 0),
    [units, blocks],
  )
  const current = [...entries].reverse().find((e) => e.block <= at)?.unit.id
  return (
    <nav aria-label="目录" className="outline-tree">
      {entries.map(({ unit, block }) => (
        <button
          key={unit.id}
          type="button"
          className={`plain outline-${unit.level}`}
          aria-current={unit.id === current ? 'location' : undefined}
          onClick={() => onGo(block)}
        >
          {headingText(unit)}
        </button>
      ))}
    </nav>
  )
}
