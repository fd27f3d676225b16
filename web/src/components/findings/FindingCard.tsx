import { Button } from 'antd'
import { useState } from 'react'
import type { Clause, FindingRow } from '../../../../src/api/contract.js'
import { useDismissals } from '../../hooks/useDismissals.js'
import { hrefOf, type RouteOf } from '../../routes.js'
import { clockOf } from '../../text/clock.js'
import { markPhrases } from '../../text/marks.js'
import { FINDING_LABEL } from '../../vocabulary.js'
import { MarkedText } from '../common/MarkedText.js'
import { PathLine } from '../common/PathLine.js'
import { DismissForm } from './DismissForm.js'
import { Sources } from './Sources.js'

interface Props {
  readonly row: FindingRow
  readonly clauses: ReadonlyMap<string, Clause>
  readonly route: RouteOf<'findings'>
}

/** One finding: what, where, the draft's words marked, the other text beside it, what to do; dismissed with a reason. */
export function FindingCard({ row, clauses, route }: Props): JSX.Element {
  const { finding, dismissed } = row
  const [asking, setAsking] = useState(false)
  const { dismiss, reopen } = useDismissals(route.project, route.draft)
  const own = finding.clauses.flatMap((id) => clauses.get(id) ?? [])
  const first = own[0]
  const phrases = finding.quote.split('\n')
  const quoted = own.map((clause) => ({ clause, marks: markPhrases(clause.text, phrases, 'quote') }))
  // A fault of a heading stands above its clauses, not in one of them.
  const isHeading = quoted.every(({ marks }) => marks.length === 0) && first?.path.includes(finding.quote)
  return (
    <article className={`finding sheet ${dismissed ? 'is-dismissed' : ''}`} aria-label={FINDING_LABEL[finding.kind]}>
      <div className="side-line">
        <strong className="finding-kind">{FINDING_LABEL[finding.kind]}</strong>
        <span className="tag">{finding.certainty === 'certain' ? '确定' : '疑似'}</span>
        {first && <PathLine path={first.path} />}
        {first && (
          <a
            className="small"
            href={hrefOf({ screen: 'document', project: route.project, draft: route.draft }, { c: first.id })}
          >
            在原文中看
          </a>
        )}
        {dismissed === null ? (
          <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            排除…
          </Button>
        ) : (
          <Button size="small" onClick={() => void reopen(row)}>
            恢复
          </Button>
        )}
      </div>
      <p>{finding.message}</p>
      {isHeading ? (
        <blockquote>
          标题：
          <mark className="mark-quote">{finding.quote}</mark>
        </blockquote>
      ) : (
        quoted.map(({ clause, marks }) => (
          <blockquote key={clause.id}>
            <MarkedText text={clause.text} marks={marks} />
          </blockquote>
        ))
      )}
      {finding.sources && <Sources sources={finding.sources} />}
      {finding.suggestion && (
        <p>
          <strong>建议：</strong>
          {finding.suggestion}
        </p>
      )}
      {dismissed && (
        <p className="quiet">
          {dismissed.reviewer} {clockOf(dismissed.at)} 排除：{dismissed.reason}
        </p>
      )}
      {asking && <DismissForm onReason={(reason) => void dismiss(row, reason)} onCancel={() => setAsking(false)} />}
    </article>
  )
}
