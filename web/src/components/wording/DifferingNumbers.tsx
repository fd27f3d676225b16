import type { WordingGroup } from '../../../../src/api/contract.js'

interface Props {
  readonly group: WordingGroup
  readonly titleOf: (plan: string) => string
}

/** The numbers on which members of a group differ: one line a number, each value with the plans that have it. */
export function DifferingNumbers({ group, titleOf }: Props): JSX.Element | null {
  if (group.numbers.length === 0) return null
  return (
    <span className="wording-numbers">
      {group.numbers.map(({ before, after, values }, at) => (
        <span key={at}>
          {before}…{after}：
          {[...new Set(values)].map((value) => (
            <span key={value} className="wording-number">
              <strong>{value}</strong>（
              {[...new Set(group.members.filter((_, m) => values[m] === value).map((m) => titleOf(m.plan)))].join('、')}
              ）
            </span>
          ))}
        </span>
      ))}
    </span>
  )
}
