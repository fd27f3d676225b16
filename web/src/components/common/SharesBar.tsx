import type { ReviewVerdict, VerdictCounts } from '../../../../src/api/contract.js'
import { VERDICT_LABEL, VERDICTS } from '../../vocabulary.js'

const numberOf = (counts: VerdictCounts, verdict: ReviewVerdict): number =>
  verdict === 'not-applicable' ? counts.notApplicable : counts[verdict]

/** Shares of the verdicts as one bar: each with its own pattern, its number written in where there is room. */
export function SharesBar({ counts, label }: { readonly counts: VerdictCounts; readonly label: string }): JSX.Element {
  const total = VERDICTS.reduce((sum, v) => sum + numberOf(counts, v), 0)
  const words = VERDICTS.map((v) => `${VERDICT_LABEL[v]} ${numberOf(counts, v)}`).join('，')
  return (
    <div className="shares" role="img" aria-label={`${label}：${words}`}>
      {VERDICTS.filter((v) => numberOf(counts, v) > 0).map((v) => (
        <span
          key={v}
          className={`share share-${v}`}
          style={{ flexGrow: numberOf(counts, v) }}
          title={`${VERDICT_LABEL[v]} ${numberOf(counts, v)} / ${total}`}
        >
          <span className="share-number">{numberOf(counts, v)}</span>
        </span>
      ))}
    </div>
  )
}
