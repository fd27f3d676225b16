import type { WordingGroup, WordingMember } from '../../../../src/api/contract.js'
import { ChangedPair } from '../rounds/ChangedPair.js'
import { DifferingNumbers } from './DifferingNumbers.js'

interface Props {
  readonly group: WordingGroup
  readonly titleOf: (plan: string) => string
}

/** The text all others are held against: the reference's, else the first. */
function baseOf({ members, source }: WordingGroup): WordingMember {
  return members.find((m) => m.plan === source?.plan && m.clause === source.clause) ?? members[0]!
}

/** One common wording; opened, each member beside the source with the differences marked. */
export function SharedGroup({ group, titleOf }: Props): JSX.Element {
  const base = baseOf(group)
  const others = group.members.filter((m) => m !== base)
  const { source } = group
  return (
    <details className="wording-entry">
      <summary>
        <span className="tag">{group.plans} 份规划</span> {group.common}
        <span className="quiet">
          {source
            ? `　出自《${titleOf(source.plan)}》，最接近原文的是《${titleOf(source.nearest.plan)}》`
            : '　参照规划中没有这段表述'}
        </span>
        <DifferingNumbers group={group} titleOf={titleOf} />
      </summary>
      {others.map((m) => (
        <table key={`${m.plan}/${m.clause}`} className="grid wording-pair">
          <thead>
            <tr>
              <th scope="col">{titleOf(base.plan)}</th>
              <th scope="col">{titleOf(m.plan)}</th>
            </tr>
          </thead>
          <tbody>
            <ChangedPair left={base.text} right={m.text} />
          </tbody>
        </table>
      ))}
    </details>
  )
}
