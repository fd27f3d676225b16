import { useMemo, useRef } from 'react'
import type { ReviewRow, ReviewView } from '../../../../src/api/contract.js'
import { useFollow } from '../../hooks/useFollow.js'
import type { ShownEvidence } from '../../reading/evidence-list.js'
import type { Reading } from '../../reading/reading.js'
import { differenceOf } from '../../text/difference.js'
import type { PaneHandle } from '../document/DocumentPane.js'
import { DraftSide } from './DraftSide.js'
import { ReferenceSide } from './ReferenceSide.js'

export interface ComparisonProps {
  readonly row: ReviewRow
  readonly view: ReviewView
  readonly left: Reading
  readonly right: Reading
  readonly evidence: readonly ShownEvidence[]
  readonly index: number
  readonly onEvidence: (index: number) => void
  readonly marking: boolean
  readonly onMarking: (on: boolean) => void
  readonly sync: boolean
  readonly onSync: (on: boolean) => void
}

/** The measure in its plan at the left, its evidence in the draft at the right; scrolling one follows in the other. */
export function Comparison(props: ComparisonProps): JSX.Element {
  const { row, view, left, right, evidence, index } = props
  const leftPane = useRef<PaneHandle>(null)
  const rightPane = useRef<PaneHandle>(null)
  const shown = evidence[index]
  const clause = shown === undefined ? undefined : right.clauses.get(shown.evidence.clause)
  const difference = useMemo(
    () => (props.marking && clause !== undefined ? differenceOf(row.measure.text, clause.text) : null),
    [props.marking, clause, row.measure.text],
  )
  const anchors = useMemo(
    () =>
      view.rows.flatMap(({ measure, coverage }) => {
        const best = coverage.verdict === 'omitted' ? undefined : coverage.evidence[0]
        const from = left.blockOf.get(measure.id)
        const to = best === undefined ? undefined : right.blockOf.get(best.clause)
        return from === undefined || to === undefined ? [] : [{ left: from, right: to }]
      }),
    [view.rows, left, right],
  )
  const follow = useFollow(anchors, leftPane, rightPane, props.sync)
  return (
    <div className="comparison">
      <ReferenceSide {...props} pane={leftPane} follow={follow.left} difference={difference} />
      <DraftSide
        {...props}
        pane={rightPane}
        follow={follow.right}
        difference={difference}
        shown={shown}
        clause={clause}
      />
    </div>
  )
}
