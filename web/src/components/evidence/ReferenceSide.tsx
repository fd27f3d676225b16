import { type RefObject, useEffect, useMemo } from 'react'
import type { FollowSide } from '../../hooks/useFollow.js'
import { measureMarks } from '../../reading/measure-marks.js'
import type { Difference } from '../../text/difference.js'
import { hrefOf } from '../../routes.js'
import { IndicatorLine } from '../common/IndicatorLine.js'
import { MarkedText } from '../common/MarkedText.js'
import { MeasureTags } from '../common/MeasureTags.js'
import { PathLine } from '../common/PathLine.js'
import { type ClauseLook, DocumentPane, type PaneHandle } from '../document/DocumentPane.js'
import type { ComparisonProps } from './Comparison.js'
import { Reasons } from './Reasons.js'

interface Props extends ComparisonProps {
  readonly pane: RefObject<PaneHandle>
  readonly follow: FollowSide
  readonly difference: Difference | null
}

/** The measure: where it stands, its text with what is answered and what is missing, why the verdict; below it the plan itself. */
export function ReferenceSide({ row, view, left, pane, follow, difference }: Props): JSX.Element {
  const { measure, coverage } = row
  const marks = useMemo(() => measureMarks(coverage), [coverage])
  const looks = useMemo(
    () => new Map<string, ClauseLook>([[measure.id, { className: 'is-current', marks }]]),
    [measure.id, marks],
  )
  const block = left.blockOf.get(measure.id)
  const indicator = left.plan.indicators.find((i) => i.clause === measure.id)
  useEffect(() => {
    if (block !== undefined) pane.current?.showClause(block, measure.id)
  }, [block, measure.id, pane])
  return (
    <section className="side" aria-label="上位规划举措">
      <div className="side-card">
        <div className="side-line">
          <strong className="side-name" title={view.reference.profile.title}>
            上位规划
          </strong>
          <PathLine path={measure.path} />
          <MeasureTags measure={measure} />
          <a
            className="small one-line"
            href={hrefOf(
              { screen: 'search', project: view.project.id },
              { likePlan: view.reference.id, likeClause: measure.id, notSamePlan: '1' },
            )}
          >
            各地写法
          </a>
        </div>
        <p className="measure-text" data-testid="measure-text">
          {indicator ? (
            <IndicatorLine indicator={indicator} />
          ) : (
            <MarkedText text={measure.text} marks={difference?.isVersion ? difference.left : marks} />
          )}
        </p>
        {coverage.missing.length > 0 && (
          <p className="missing-line">
            <strong>缺失：</strong>
            {coverage.missing.join('；')}
          </p>
        )}
        <Reasons row={row} />
      </div>
      <DocumentPane
        ref={pane}
        label="上位规划原文"
        blocks={left.blocks}
        looks={looks}
        onEnter={follow.enter}
        onVisible={follow.visible}
      />
    </section>
  )
}
