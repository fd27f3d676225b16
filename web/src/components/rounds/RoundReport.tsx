import { useMemo } from 'react'
import type { ReviewRow, ReviewView, RoundOutcome, RoundView } from '../../../../src/api/contract.js'
import { reviewState, verdictInForce } from '../../filters.js'
import { hrefOf } from '../../routes.js'
import { OUTCOME_LABEL } from '../../vocabulary.js'
import { ChangedClauses } from './ChangedClauses.js'
import { VerdictMark } from '../common/VerdictMark.js'

interface Props {
  readonly round: RoundView
  readonly view: ReviewView
  readonly open: boolean
}

/** Worst first; what did not change is only counted. */
const SHOWN: readonly RoundOutcome[] = ['broken', 'open', 'improved', 'fixed']

/** One round: how many measures came out how, and the lists of them. */
export function RoundReport({ round, view, open }: Props): JSX.Element {
  const groups = useMemo(() => {
    const map = new Map<RoundOutcome, ReviewRow[]>()
    for (const row of view.rows) {
      const outcome = round.outcome[row.measure.id]
      if (outcome) map.set(outcome, [...(map.get(outcome) ?? []), row])
    }
    return map
  }, [round, view.rows])
  const reopened = new Set(round.reopened)
  return (
    <details className="sheet round" open={open}>
      <summary>
        {round.earlier.name} → {round.later.name}：改动 {round.changedClauses.length} 条款，待复核{' '}
        {round.reopened.length}
        {[...SHOWN, 'kept' as const].map((o) => `，${OUTCOME_LABEL[o]} ${groups.get(o)?.length ?? 0}`).join('')}
      </summary>
      {round.reopened.length > 0 && (
        <p>
          <a
            className="to-recheck"
            href={hrefOf({ screen: 'review', project: view.project.id, draft: view.draft.id }, { reviewed: 'stale' })}
          >
            去复核这 {round.reopened.length} 条
          </a>
        </p>
      )}
      <ChangedClauses round={round} />
      {SHOWN.filter((o) => groups.has(o)).map((outcome) => (
        <section key={outcome} className={`outcome outcome-${outcome}`}>
          <h2>
            {OUTCOME_LABEL[outcome]}（{groups.get(outcome)?.length}）
          </h2>
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">举措</th>
                <th scope="col">任务</th>
                <th scope="col">现在</th>
                <th scope="col">采纳情况</th>
                <th scope="col">复核</th>
              </tr>
            </thead>
            <tbody>
              {groups.get(outcome)?.map((row) => (
                <tr key={row.measure.id}>
                  <td>
                    <a
                      href={hrefOf(
                        { screen: 'review', project: view.project.id, draft: view.draft.id },
                        { m: row.measure.id },
                      )}
                    >
                      {row.measure.text}
                    </a>
                  </td>
                  <td>{row.measure.task}</td>
                  <td>
                    <VerdictMark verdict={verdictInForce(row)} />
                  </td>
                  <td>{OUTCOME_LABEL[outcome]}</td>
                  <td>{reopened.has(row.measure.id) || reviewState(row) === 'stale' ? '待复核' : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </details>
  )
}
