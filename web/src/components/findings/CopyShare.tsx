import type { FindingsView } from '../../../../src/api/contract.js'

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

/** Shares of the draft that stand in other plans word for word, wording of the reference taken out. */
export function CopyShare({ view }: { readonly view: FindingsView }): JSX.Element | null {
  const shares = view.copyShare.filter((s) => s.share > 0)
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
