import { Button, Checkbox } from 'antd'
import { useMemo } from 'react'
import type { Clause } from '../../../../src/api/contract.js'
import { hrefOf } from '../../routes.js'
import type { ShownEvidence } from '../../reading/evidence-list.js'
import type { Difference } from '../../text/difference.js'
import { IndicatorLine } from '../common/IndicatorLine.js'
import { MarkedText } from '../common/MarkedText.js'
import { PathLine } from '../common/PathLine.js'
import type { ComparisonProps } from './Comparison.js'

interface Props extends ComparisonProps {
  readonly shown: ShownEvidence | undefined
  readonly clause: Clause | undefined
  readonly difference: Difference | null
}

/** One piece of evidence: its text with what it answers, where it stands, which of how many; or that there is none. */
export function EvidenceCard(props: Props): JSX.Element {
  const { shown, clause, evidence, index, difference, view } = props
  const answering = useMemo(
    () => (shown?.evidence.answering ?? []).map((span) => ({ span, kind: 'answering' })),
    [shown],
  )
  if (shown === undefined || clause === undefined) {
    return <p className="no-evidence">草案中没有找到相近的条款。</p>
  }
  const indicator = props.right.plan.indicators.find((i) => i.clause === clause.id)
  const similar = { likePlan: view.draft.id, likeClause: clause.id }
  return (
    <>
      <div className="side-line evidence-line">
        <span
          className={shown.isAnswer ? 'evidence-answer' : 'evidence-below'}
          title={shown.isAnswer ? '' : '最相近但未达对应标准，仅供核对'}
        >
          {shown.isAnswer ? '对应条款' : '线下候选'} {index + 1}/{evidence.length}
        </span>
        <Button
          size="small"
          aria-label="上一处证据"
          disabled={evidence.length < 2}
          onClick={() => props.onEvidence(index - 1)}
        >
          ‹
        </Button>
        <Button
          size="small"
          aria-label="下一处证据"
          disabled={evidence.length < 2}
          onClick={() => props.onEvidence(index + 1)}
        >
          ›
        </Button>
        <PathLine path={clause.path} />
        {clause.page !== undefined && <span className="quiet small">第 {clause.page} 页</span>}
      </div>
      <p className="evidence-text" data-testid="evidence-text">
        {indicator ? (
          <IndicatorLine indicator={indicator} />
        ) : (
          <MarkedText
            text={clause.text}
            marks={difference && (difference.isVersion || answering.length === 0) ? difference.right : answering}
          />
        )}
      </p>
      <div className="side-line small">
        <Checkbox checked={props.marking} onChange={(e) => props.onMarking(e.target.checked)}>
          标出异同
        </Checkbox>
        <Checkbox checked={props.sync} onChange={(e) => props.onSync(e.target.checked)}>
          同步滚动
        </Checkbox>
        {difference && (
          <span className="quiet">
            {difference.share === 1 ? '与上位规划文字完全相同' : `文字相同 ${Math.round(100 * difference.share)}%`}
          </span>
        )}
        <span className="header-space" />
        <a href={hrefOf({ screen: 'document', project: view.project.id, draft: view.draft.id }, { c: clause.id })}>
          通读此处
        </a>
        <a href={hrefOf({ screen: 'search', project: view.project.id }, similar)}>找相似条款</a>
      </div>
    </>
  )
}
