import type { FindingRow } from '../../../../src/api/contract.js'
import { type Block, clausesOf } from '../../reading/blocks.js'
import type { ClauseNotes, MarginNotes } from '../../reading/margin.js'
import { hrefOf, type RouteOf } from '../../routes.js'
import { FINDING_LABEL } from '../../vocabulary.js'
import { VerdictMark } from '../common/VerdictMark.js'

interface Props {
  readonly block: Block
  readonly notes: MarginNotes
  readonly route: RouteOf<'document'>
}

/** As many answers of one paragraph as fit beside it; the rest is counted. */
const SHOWN = 4

function distinct<T>(all: readonly T[], idOf: (item: T) => string): readonly T[] {
  return [...new Map(all.map((item) => [idOf(item), item])).values()]
}

/** Beside a paragraph: which measures it answers, what was found in it, and the way to similar clauses. */
export function Margin({ block, notes, route }: Props): JSX.Element | null {
  const clauses = clausesOf(block)
  if (block.kind === 'table' || clauses.length === 0) return null
  const own = clauses.flatMap((c) => notes.byClause.get(c.id) ?? [])
  const all = own.flatMap((n: ClauseNotes) => n.answers).sort((a, b) => a.rank - b.rank)
  const answers = distinct(all, (a) => a.measure.id)
  const findings = distinct(
    own.flatMap((n: ClauseNotes): readonly FindingRow[] => n.findings),
    (f) => f.finding.id,
  )
  const first = clauses[0]
  const { project, draft } = route
  return (
    <ul className="margin-notes">
      {findings.map(({ finding }) => (
        <li key={finding.id} className="margin-finding" title={finding.message}>
          <a href={hrefOf({ screen: 'findings', project, draft }, { f: finding.id })}>
            {FINDING_LABEL[finding.kind]}：{finding.quote}
          </a>
        </li>
      ))}
      {answers.slice(0, SHOWN).map(({ measure, verdict }) => (
        <li key={measure.id}>
          <VerdictMark verdict={verdict} short />{' '}
          <a href={hrefOf({ screen: 'review', project, draft }, { m: measure.id })} title={measure.text}>
            {measure.task || measure.text}
          </a>
        </li>
      ))}
      {answers.length > SHOWN && <li className="quiet">另对应 {answers.length - SHOWN} 条</li>}
      {first && (
        <li className="margin-similar">
          <a href={hrefOf({ screen: 'search', project }, { likePlan: draft, likeClause: first.id })}>找相似</a>
        </li>
      )}
    </ul>
  )
}
