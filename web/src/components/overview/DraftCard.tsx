import type { DraftOverview, FindingKind, ReviewVerdict } from '../../../../src/api/contract.js'
import { askedOf } from '../../heat.js'
import { hrefOf } from '../../routes.js'
import { FINDING_LABEL, VERDICTS } from '../../vocabulary.js'
import { SharesBar } from '../common/SharesBar.js'
import { VerdictMark } from '../common/VerdictMark.js'

interface Props {
  readonly project: string
  readonly draft: DraftOverview
  readonly name: string
}

/** One draft in a few numbers, each a link to what it counts. */
export function DraftCard({ project, draft, name }: Props): JSX.Element {
  const route = { project, draft: draft.draft } as const
  const review = (query: Record<string, string>): string => hrefOf({ screen: 'review', ...route }, query)
  const count = (v: ReviewVerdict): number => (v === 'not-applicable' ? draft.counts.notApplicable : draft.counts[v])
  const asked = askedOf(draft.counts)
  const kinds = (Object.keys(FINDING_LABEL) as FindingKind[]).filter((kind) => (draft.findings[kind] ?? 0) > 0)
  const weaker = draft.weakerIndicators.length + draft.missingIndicators.length
  return (
    <article className="sheet draft-card" aria-label={name}>
      <header>
        <h2 title={name}>
          <a href={review({})}>{name}</a>
        </h2>
        <a className="reviewed" href={review({ reviewed: 'no' })}>
          已审 {draft.reviewed}/{draft.total}
        </a>
        {draft.stale > 0 && (
          <a className="stale" href={review({ reviewed: 'stale' })}>
            待复核 {draft.stale}
          </a>
        )}
      </header>
      <SharesBar counts={draft.counts} label={name} />
      <ul className="counts">
        {VERDICTS.map((v) => (
          <li key={v}>
            <a href={review({ verdict: v, ...(v === 'omitted' ? { sort: 'severity' } : {}) })}>
              <VerdictMark verdict={v} /> <strong>{count(v)}</strong>
              {v !== 'not-applicable' && asked > 0 && (
                <span className="quiet"> {Math.round((100 * count(v)) / asked)}%</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <p className="card-line">
        <a href={hrefOf({ screen: 'indicators', ...route })}>
          {weaker === 0
            ? '指标均不低于上位规划'
            : `指标低于上位规划 ${draft.weakerIndicators.length}，缺少 ${draft.missingIndicators.length}`}
        </a>
      </p>
      <p className="card-line">
        {kinds.length === 0 && <span className="quiet">文本核查未发现疑点</span>}
        {kinds.map((kind) => (
          <a key={kind} className="finding-count" href={hrefOf({ screen: 'findings', ...route }, { kind })}>
            {FINDING_LABEL[kind]} {draft.findings[kind]}
          </a>
        ))}
      </p>
    </article>
  )
}
