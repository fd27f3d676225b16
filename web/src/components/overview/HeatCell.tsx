import type { VerdictCounts } from '../../../../src/api/contract.js'
import { askedOf, heatOf } from '../../heat.js'
import { hrefOf } from '../../routes.js'

interface Props {
  readonly project: string
  readonly draft: string
  readonly counts: VerdictCounts
  readonly label: string
  readonly filter: Readonly<Record<string, string>>
}

/** One cell: open of asked, shaded; leads to exactly these measures in the queue. */
export function HeatCell({ project, draft, counts, label, filter }: Props): JSX.Element {
  const asked = askedOf(counts)
  const words = `${label}：覆盖 ${counts.covered}，部分覆盖 ${counts.partial}，未覆盖 ${counts.omitted}，不适用 ${counts.notApplicable}`
  const shown = asked === 0 ? '–' : `${counts.omitted + counts.partial}/${asked}`
  return (
    <td className={`heat-${heatOf(counts)}`}>
      <a
        href={hrefOf({ screen: 'review', project, draft }, { ...filter })}
        aria-label={`${shown}，${words}`}
        title={words}
      >
        {shown}
      </a>
    </td>
  )
}
