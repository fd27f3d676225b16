import type { VerdictCounts } from '../../../../src/api/contract.js'
import { VERDICTS } from '../../vocabulary.js'
import { VerdictMark } from '../common/VerdictMark.js'

/** The four counts of a row, a column or the whole, each behind the shape of its verdict. */
export function MatrixTotal({ counts }: { readonly counts: VerdictCounts }): JSX.Element {
  return (
    <span className="matrix-total">
      {VERDICTS.map((v) => (
        <span key={v} data-verdict={v}>
          <VerdictMark verdict={v} short /> <b>{v === 'not-applicable' ? counts.notApplicable : counts[v]}</b>
        </span>
      ))}
    </span>
  )
}
