import type { Indicator } from '../../../../src/api/contract.js'

/** A row of an indicator table in one line, each cell behind the name of its column. */
export function IndicatorLine({ indicator }: { readonly indicator: Indicator }): JSX.Element {
  return (
    <span className="indicator-line">
      {Object.entries(indicator.cells)
        .filter(([, value]) => value !== '')
        .map(([column, value]) => (
          <span key={column} className="indicator-cell">
            <span className="quiet">{column}：</span>
            {value}
          </span>
        ))}
    </span>
  )
}
