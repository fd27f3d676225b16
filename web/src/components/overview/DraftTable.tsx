import type { DraftOverview, ProjectOverview } from '../../../../src/api/contract.js'
import { hrefOf } from '../../routes.js'
import { SharesBar } from '../common/SharesBar.js'
import { VerdictMark } from '../common/VerdictMark.js'

interface Props {
  readonly view: ProjectOverview
  readonly nameOf: (draft: string) => string
}

const findingsOf = (draft: DraftOverview): number => Object.values(draft.findings).reduce((sum, n) => sum + n, 0)

/** Many drafts, one a row: the one with the most omissions first. Every number leads to what it counts. */
export function DraftTable({ view, nameOf }: Props): JSX.Element {
  const drafts = [...view.drafts].sort((a, b) => b.counts.omitted - a.counts.omitted)
  return (
    <table className="grid sheet draft-table">
      <thead>
        <tr>
          <th scope="col">草案</th>
          <th scope="col">应答情况</th>
          <th scope="col">
            <VerdictMark verdict="omitted" />
          </th>
          <th scope="col">
            <VerdictMark verdict="partial" />
          </th>
          <th scope="col">已审</th>
          <th scope="col">待复核</th>
          <th scope="col">指标低于或缺少</th>
          <th scope="col">核查线索</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <DraftRow key={draft.draft} draft={draft} project={view.project.id} name={nameOf(draft.draft)} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly draft: DraftOverview
  readonly project: string
  readonly name: string
}

function DraftRow({ draft, project, name }: RowProps): JSX.Element {
  const route = { project, draft: draft.draft } as const
  const review = (query: Record<string, string>): string => hrefOf({ screen: 'review', ...route }, query)
  return (
    <tr>
      <th scope="row" title={name}>
        <a href={review({})}>{name}</a>
      </th>
      <td className="draft-table-shares">
        <SharesBar counts={draft.counts} label={name} />
      </td>
      <td>
        <a href={review({ verdict: 'omitted', sort: 'severity' })}>{draft.counts.omitted}</a>
      </td>
      <td>
        <a href={review({ verdict: 'partial' })}>{draft.counts.partial}</a>
      </td>
      <td>
        <a href={review({ reviewed: 'no' })}>
          {draft.reviewed}/{draft.total}
        </a>
      </td>
      <td>{draft.stale > 0 && <a href={review({ reviewed: 'stale' })}>{draft.stale}</a>}</td>
      <td>
        <a href={hrefOf({ screen: 'indicators', ...route })}>
          {draft.weakerIndicators.length + draft.missingIndicators.length}
        </a>
      </td>
      <td>
        <a href={hrefOf({ screen: 'findings', ...route })}>{findingsOf(draft)}</a>
      </td>
    </tr>
  )
}
