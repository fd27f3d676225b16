import type { FindingsView } from '../../../../src/api/contract.js'

/** Less than half of a tenth of a percent would be shown as 0.0%. */
const LEAST_SHARE = 0.0005

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

/** Shares of the draft that stand in other plans word for word, wording of the reference taken out. */
export function CopyShare({ view }: { readonly view: FindingsView }): JSX.Element | null {
  const shares = view.copyShare.filter((s) => s.share >= LEAST_SHARE)
  if (shares.length === 0) return null
  return (
    <table className="copy-share">
      <caption>与其他规划文字相同的比重（已扣除引自上位规划的文字）</caption>
      <tbody>
        {shares.map(({ plan, title, share }) => (
          <tr key={plan}>
            <th scope="row">{title}</th>
            <td>
              <span className="copy-bar" style={{ width: percent(share) }} />
            </td>
            <td className="number">{percent(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
