import type { ReviewRow } from '../../../../src/api/contract.js'
import { VerdictMark } from '../common/VerdictMark.js'

/** The machine's verdict with its confidence and the reasons in plain words; what is missing stands above already. */
export function Reasons({ row }: { readonly row: ReviewRow }): JSX.Element {
  const { coverage, measure } = row
  return (
    <div className="reasons-line">
      <span className="quiet">系统判定</span> <VerdictMark verdict={coverage.verdict} />
      <span className="quiet">（把握 {Math.round(100 * coverage.confidence)}%）</span>
      <ul>
        {measure.scope !== 'local' && <li>{measure.scopeReason}</li>}
        {coverage.reasons
          .filter((r) => !coverage.missing.some((m) => r.message.includes(m)))
          .map((reason) => (
            <li key={reason.code + reason.message}>{reason.message}</li>
          ))}
      </ul>
    </div>
  )
}
