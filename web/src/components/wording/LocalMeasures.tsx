import type { LocalClause } from '../../../../src/api/contract.js'
import { ChangedPair } from '../rounds/ChangedPair.js'

interface Props {
  readonly plan: string
  readonly clauses: readonly LocalClause[]
  readonly titleOf: (plan: string) => string
}

/** What one plan alone has; opened, beside the nearest clause of another plan. */
export function LocalMeasures({ plan, clauses, titleOf }: Props): JSX.Element {
  return (
    <section className="wording-local">
      <h3>
        {titleOf(plan)}（{clauses.length} 条）
      </h3>
      {clauses.length === 0 && <p className="quiet">没有找到别处都没有的做法。</p>}
      {clauses.map((c) => (
        <details key={c.clause} className="wording-entry">
          <summary>{c.text}</summary>
          {c.nearest && (
            <table className="grid wording-pair">
              <thead>
                <tr>
                  <th scope="col">{titleOf(plan)}</th>
                  <th scope="col">
                    别处最接近的：{titleOf(c.nearest.plan)}（相似度 {c.nearest.score.toFixed(2)}）
                  </th>
                </tr>
              </thead>
              <tbody>
                <ChangedPair left={c.text} right={c.nearest.text} />
              </tbody>
            </table>
          )}
        </details>
      ))}
    </section>
  )
}
