import { useMemo, useState } from 'react'
import type { PlanView, ReviewView } from '../../../../src/api/contract.js'
import { useQueue } from '../../hooks/useQueue.js'
import { useReviewKeys } from '../../hooks/useReviewKeys.js'
import { useSetting } from '../../hooks/useSetting.js'
import { readingOf } from '../../reading/reading.js'
import { evidenceList } from '../../reading/evidence-list.js'
import type { Place } from '../../routes.js'
import { Comparison } from '../evidence/Comparison.js'
import { DecisionBar } from './DecisionBar.js'
import { FilterBar } from './FilterBar.js'
import { KeyHelp } from './KeyHelp.js'
import { QueueList } from './QueueList.js'
import { useDesk } from './useDesk.js'

interface Props {
  readonly view: ReviewView
  readonly reference: PlanView
  readonly draft: PlanView
  readonly place: Place
}

/** The desk: filters above, the queue at the left, two texts side by side, the decision below. */
export function ReviewDesk({ view, reference, draft, place }: Props): JSX.Element {
  const queue = useQueue(view, place)
  const [shown, setShown] = useState({ measure: '', index: 0 })
  const [difference, setDifference] = useSetting('difference', true)
  const [sync, setSync] = useSetting('sync', true)
  const left = useMemo(() => readingOf(reference), [reference])
  const right = useMemo(() => readingOf(draft), [draft])
  const { current } = queue
  const evidence = useMemo(() => (current === null ? [] : evidenceList(current.coverage)), [current])
  const index = shown.measure === current?.measure.id ? Math.min(shown.index, Math.max(0, evidence.length - 1)) : 0
  const showEvidence = (next: number): void => {
    if (current === null || evidence.length === 0) return
    setShown({ measure: current.measure.id, index: (next + evidence.length) % evidence.length })
  }
  const desk = useDesk(view, queue)
  useReviewKeys((action) => {
    if (action.do === 'evidence') showEvidence(index + action.by)
    else if (action.do === 'difference') setDifference(!difference)
    else if (action.do === 'sync') setSync(!sync)
    else desk.act(action)
  })
  return (
    <div className="desk">
      <FilterBar view={view} queue={queue} />
      <div className="desk-body">
        <QueueList queue={queue} indicators={reference.indicators} />
        {current === null ? (
          <p className="desk-empty quiet">没有符合筛选条件的举措。请放宽筛选。</p>
        ) : (
          <Comparison
            row={current}
            view={view}
            left={left}
            right={right}
            evidence={evidence}
            index={index}
            onEvidence={showEvidence}
            marking={difference}
            onMarking={setDifference}
            sync={sync}
            onSync={setSync}
          />
        )}
      </div>
      {current !== null && <DecisionBar row={current} view={view} desk={desk} />}
      {desk.dialogs}
      <KeyHelp open={desk.helping} onClose={desk.closeHelp} />
    </div>
  )
}
