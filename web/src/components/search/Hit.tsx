import { useMemo } from 'react'
import type { SearchHit, SearchView } from '../../../../src/api/contract.js'
import { hrefOf } from '../../routes.js'
import { differenceOf } from '../../text/difference.js'
import { type Mark, markPhrases } from '../../text/marks.js'
import { MarkedText } from '../common/MarkedText.js'
import { PathLine } from '../common/PathLine.js'

interface Props {
  readonly hit: SearchHit
  readonly view: SearchView
  readonly project: string | null
  /** Drafts of the project: their clauses can be read in place. */
  readonly drafts: readonly string[]
  /** Whether the search started from a clause: then differences to it are marked, otherwise the shared words. */
  readonly isLike: boolean
}

/** Words as they are compared may be folded; a shared word of one character says nothing when marked. */
const TELLING_WORD = 2

/** A found clause with why it was found, where it stands, where else it stands, and similar ones from here. */
export function Hit({ hit, view, project, drafts, isLike }: Props): JSX.Element {
  const marks = useMemo<readonly Mark<string>[]>(() => {
    const difference = isLike ? differenceOf(view.query, hit.text) : null
    if (difference) return difference.right
    return markPhrases(
      hit.text,
      hit.why.sharedWords.filter((w) => w.length >= TELLING_WORD),
      'word',
    )
  }, [isLike, view.query, hit])
  const plan = view.plans[hit.plan]
  return (
    <li className="hit">
      <div className="side-line">
        <strong className="small">{plan?.title ?? hit.plan}</strong>
        <PathLine path={hit.path} />
      </div>
      <p>
        <MarkedText text={hit.text} marks={marks} />
      </p>
      <p className="quiet small">
        {hit.close ? '' : '只有个别字词相同，不算相近；'}
        {hit.why.message}
        {hit.same.length > 0 &&
          `；另有 ${hit.same.length} 处几乎相同：${[...new Set(hit.same.map((s) => view.plans[s.plan]?.region || view.plans[s.plan]?.title || s.plan))].join('、')}`}
        {'　'}
        <a
          href={hrefOf({ screen: 'search', project }, { likePlan: hit.plan, likeClause: hit.clause, notSamePlan: '1' })}
        >
          找相似
        </a>
        {project !== null && drafts.includes(hit.plan) && (
          <>
            {'　'}
            <a href={hrefOf({ screen: 'document', project, draft: hit.plan }, { c: hit.clause })}>在原文中看</a>
          </>
        )}
      </p>
    </li>
  )
}
