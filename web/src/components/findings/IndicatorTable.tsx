import type { IndicatorComparison, IndicatorsView } from '../../../../src/api/contract.js'
import { INDICATOR_VERDICT_LABEL } from '../../vocabulary.js'

const ORDER: Readonly<Record<IndicatorComparison['verdict'], number>> = {
  weaker: 0,
  'not-comparable': 1,
  meets: 2,
  'no-reference': 3,
}

type Value = IndicatorComparison['target']

function valueText(value: Value): string {
  if (value === null) return '—'
  return value.year === null ? value.printed : `${value.printed}（${value.year}）`
}

/** Missing ones above, then every indicator of the draft beside its counterpart; all values as printed. */
export function IndicatorTable({ view }: { readonly view: IndicatorsView }): JSX.Element {
  const rows = [...view.comparisons].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict])
  return (
    <>
      {view.missing.length > 0 && (
        <section className="sheet missing-indicators" aria-labelledby="missing-title">
          <h2 id="missing-title">草案缺少的上位规划指标（{view.missing.length}）</h2>
          <ul>
            {view.missing.map((name) => (
              <li key={name}>
                <span aria-hidden="true">○</span> {name}
              </li>
            ))}
          </ul>
        </section>
      )}
      <table className="grid indicators sheet">
        <thead>
          <tr>
            <th scope="col">草案指标</th>
            <th scope="col">单位</th>
            <th scope="col">基期</th>
            <th scope="col">目标</th>
            <th scope="col">属性</th>
            <th scope="col" className="reference">
              上位规划指标
            </th>
            <th scope="col">单位</th>
            <th scope="col">基期</th>
            <th scope="col">目标</th>
            <th scope="col">属性</th>
            <th scope="col">比较</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.clause} className={`indicator-${row.verdict}`}>
              <td>{row.name}</td>
              <td>{row.unit}</td>
              <td>{valueText(row.baseline)}</td>
              <td>
                <strong>{valueText(row.target)}</strong>
              </td>
              <td className="one-line">{row.nature}</td>
              <td className="reference">{row.reference ?? '—'}</td>
              <td>{row.referenceUnit ?? ''}</td>
              <td>{row.reference === null ? '' : valueText(row.referenceBaseline)}</td>
              <td>
                <strong>{row.reference === null ? '' : valueText(row.referenceTarget)}</strong>
              </td>
              <td
                className={`one-line ${row.referenceNature === '约束性' && row.nature === '预期性' ? 'weakened' : ''}`}
              >
                {row.referenceNature ?? ''}
              </td>
              <td>
                <strong>{INDICATOR_VERDICT_LABEL[row.verdict]}</strong>
                {row.reason && <div className="quiet small">{row.reason}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
