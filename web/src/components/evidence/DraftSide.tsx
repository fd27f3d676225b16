import { Segmented } from 'antd'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Clause } from '../../../../src/api/contract.js'
import type { FollowSide } from '../../hooks/useFollow.js'
import { unitBlock } from '../../reading/blocks.js'
import type { ShownEvidence } from '../../reading/evidence-list.js'
import type { Difference } from '../../text/difference.js'
import { type ClauseLook, DocumentPane, type PaneHandle } from '../document/DocumentPane.js'
import { Minimap, type MinimapSign } from '../document/Minimap.js'
import type { ComparisonProps } from './Comparison.js'
import { EvidenceCard } from './EvidenceCard.js'
import { Neighbours } from './Neighbours.js'
import { PlaceHint } from './PlaceHint.js'

interface Props extends ComparisonProps {
  readonly pane: RefObject<PaneHandle>
  readonly follow: FollowSide
  readonly difference: Difference | null
  readonly shown: ShownEvidence | undefined
  readonly clause: Clause | undefined
}

/** The draft: the evidence in hand, or where the measure belongs, or how others put it; below it the draft itself with its map. */
export function DraftSide(props: Props): JSX.Element {
  const { row, right, pane, follow, evidence, shown, clause } = props
  const [tab, setTab] = useState<'evidence' | 'neighbours'>('evidence')
  const [visible, setVisible] = useState<readonly [number, number]>([0, 0])
  const placeBlock = row.place === null ? -1 : unitBlock(right.blocks, row.place.unit)
  const goal = clause !== undefined ? right.blockOf.get(clause.id) : placeBlock >= 0 ? placeBlock : undefined
  useEffect(() => {
    if (goal === undefined) return
    if (clause === undefined) pane.current?.show(goal)
    else pane.current?.showClause(goal, clause.id)
  }, [goal, clause, pane, row.measure.id])
  const looks = useMemo(() => looksOf(evidence, shown), [evidence, shown])
  const signs = useMemo(
    () => signsOf(evidence, shown, right.blockOf, placeBlock),
    [evidence, shown, right.blockOf, placeBlock],
  )
  const onVisible = useMemo(
    () => (first: number, last: number) => {
      setVisible([first, last])
      follow.visible(first)
    },
    [follow],
  )
  return (
    <section className="side" aria-label="草案">
      <div className="side-card">
        <div className="side-line">
          <strong className="side-name">草案</strong>
          <Segmented
            size="small"
            aria-label="右侧内容"
            value={tab}
            options={[
              { value: 'evidence', label: '证据' },
              { value: 'neighbours', label: '周边写法' },
            ]}
            onChange={setTab}
          />
        </div>
        {tab === 'neighbours' ? (
          <Neighbours project={props.view.project.id} draft={props.view.draft.id} measure={row.measure.id} />
        ) : (
          <>
            <EvidenceCard {...props} />
            {row.place !== null && (
              <PlaceHint
                place={row.place}
                units={right.plan.units}
                onGo={() => pane.current?.show(placeBlock, 'start')}
              />
            )}
          </>
        )}
      </div>
      <div className="side-reading">
        <DocumentPane
          ref={pane}
          label="草案原文"
          blocks={right.blocks}
          looks={looks}
          onEnter={follow.enter}
          onVisible={onVisible}
        />
        <Minimap blocks={right.blocks} signs={signs} visible={visible} onGo={(block) => pane.current?.show(block)} />
      </div>
    </section>
  )
}

function looksOf(
  evidence: readonly ShownEvidence[],
  shown: ShownEvidence | undefined,
): ReadonlyMap<string, ClauseLook> {
  return new Map(
    evidence.map((e) => {
      const marks = e.evidence.answering.map((span) => ({ span, kind: 'answering' }))
      const className = e === shown ? 'is-current' : e.isAnswer ? 'is-answer' : 'is-below'
      return [e.evidence.clause, { className, marks }]
    }),
  )
}

function signsOf(
  evidence: readonly ShownEvidence[],
  shown: ShownEvidence | undefined,
  blockOf: ReadonlyMap<string, number>,
  place: number,
): readonly MinimapSign[] {
  const signs = evidence.map((e): MinimapSign => ({
    block: blockOf.get(e.evidence.clause) ?? -1,
    kind: e === shown ? 'current' : e.isAnswer ? 'answer' : 'below',
  }))
  return place < 0 ? signs : [...signs, { block: place, kind: 'place' }]
}
