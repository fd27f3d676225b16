import { useMemo } from 'react'
import type { PlanView, RoundView } from '../../../../src/api/contract.js'
import { keys, usePlan } from '../../hooks/useData.js'
import { Loaded } from '../common/Loaded.js'
import { ChangedPair } from './ChangedPair.js'

/** The clauses whose text changed, old beside new; shown when asked for, because a rewritten draft has hundreds. */
export function ChangedClauses({ round }: { readonly round: RoundView }): JSX.Element {
  const earlier = usePlan(round.earlier.id)
  const later = usePlan(round.later.id)
  return (
    <details className="changed-clauses">
      <summary>改动的条款（{round.changedClauses.length}）</summary>
      <Loaded of={earlier} what="前一稿" retry={keys.plan(round.earlier.id)}>
        {(old: PlanView) => (
          <Loaded of={later} what="修改稿" retry={keys.plan(round.later.id)}>
            {(revised: PlanView) => <Pairs round={round} earlier={old} later={revised} />}
          </Loaded>
        )}
      </Loaded>
    </details>
  )
}

interface PairsProps {
  readonly round: RoundView
  readonly earlier: PlanView
  readonly later: PlanView
}

function Pairs({ round, earlier, later }: PairsProps): JSX.Element {
  const pairs = useMemo(() => {
    const textsOf = (plan: PlanView): ReadonlyMap<string, string> => new Map(plan.clauses.map((c) => [c.id, c.text]))
    const [before, after] = [textsOf(earlier), textsOf(later)]
    const textOf = (texts: ReadonlyMap<string, string>, id: string | null): string =>
      id === null ? '' : (texts.get(id) ?? '')
    return round.changedClauses.map((c) => ({ left: textOf(before, c.earlier), right: textOf(after, c.later) }))
  }, [round, earlier, later])
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">前一稿</th>
          <th scope="col">修改稿</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ left, right }, i) => (
          <ChangedPair key={i} left={left} right={right} />
        ))}
      </tbody>
    </table>
  )
}
