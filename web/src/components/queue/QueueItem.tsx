import type { ReviewRow } from '../../../../src/api/contract.js'
import { needsCheck, reviewState, verdictInForce } from '../../filters.js'
import { MeasureTags } from '../common/MeasureTags.js'
import { VerdictMark } from '../common/VerdictMark.js'

interface Props {
  readonly row: ReviewRow
  /** What a row of the reference's indicator table says in few words. */
  readonly brief: string | undefined
  /** From 1, and of how many. */
  readonly place: number
  readonly of: number
  readonly top: number
  readonly height: number
  readonly selected: boolean
  readonly onSelect: (measure: string) => void
}

const STATE_LABEL = { yes: '已审', no: '', stale: '待复核' } as const

/** One measure in the queue: verdict, whether it was reviewed, and its text in two lines. */
export function QueueItem({ row, brief, place, of, top, height, selected, onSelect }: Props): JSX.Element {
  const state = reviewState(row)
  return (
    <div
      id={`queue-${row.measure.id}`}
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={of}
      className={`queue-item queue-item-${verdictInForce(row)}`}
      style={{ top, height }}
      onClick={() => onSelect(row.measure.id)}
    >
      <div className="queue-item-line">
        <VerdictMark verdict={verdictInForce(row)} />
        <span className={`review-state review-state-${state}`}>{STATE_LABEL[state]}</span>
        {needsCheck(row) && <span className="review-state review-state-check">请核对</span>}
        {row.decision?.note && <span className="review-state">有备注</span>}
        <span className="header-space" />
        <MeasureTags measure={row.measure} />
      </div>
      <div className="queue-item-text">{brief ?? row.measure.text}</div>
    </div>
  )
}
