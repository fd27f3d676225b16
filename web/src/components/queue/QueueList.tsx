import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { PlanView } from '../../../../src/api/contract.js'
import type { Queue } from '../../hooks/useQueue.js'
import { QueueItem } from './QueueItem.js'

/** Two lines of text and one of marks. */
const ROW_HEIGHT = 68

interface Props {
  readonly queue: Queue
  /** The reference's. */
  readonly indicators: PlanView['indicators']
}

/** The queue as a list box: the measure in hand is its active option. Only what is on the screen is in the page. */
export function QueueList({ queue, indicators }: Props): JSX.Element {
  const byClause = useMemo(() => new Map(indicators.map((i) => [i.clause, i.brief])), [indicators])
  const box = useRef<HTMLDivElement>(null)
  const { rows, at } = queue
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const active = rows[at]?.measure.id
  return (
    <div
      ref={box}
      className="queue-list"
      role="listbox"
      aria-label={`复核队列，共 ${rows.length} 条`}
      tabIndex={0}
      {...(active === undefined ? {} : { 'aria-activedescendant': `queue-${active}` })}
    >
      <div className="queue-space" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return (
            row && (
              <QueueItem
                key={row.measure.id}
                row={row}
                brief={byClause.get(row.measure.id)}
                place={item.index + 1}
                of={rows.length}
                top={item.start}
                height={ROW_HEIGHT}
                selected={item.index === at}
                onSelect={queue.select}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
