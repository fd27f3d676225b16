import type { VirtualItem } from '@tanstack/react-virtual'
import { useMemo } from 'react'
import type { Matrix } from '../../../../src/api/contract.js'
import { columnLabels, countsOf, type MatrixRow, sumOf } from '../../matrix.js'
import { FIRST_COLUMN } from './MatrixMeasure.js'
import { MatrixTotal } from './MatrixTotal.js'

interface Props {
  readonly columns: Matrix['columns']
  /** The columns in sight; the others are space. */
  readonly shown: readonly VirtualItem[]
  readonly hasBefore: boolean
  readonly hasAfter: boolean
  /** In pixels. */
  readonly widths: Readonly<Record<'measure' | 'total' | 'before' | 'plan' | 'after', number>>
  readonly rows: readonly MatrixRow[]
}

/** Widths, heads and totals of the columns. */
export function MatrixHead({ columns, shown, hasBefore, hasAfter, widths, rows }: Props): JSX.Element {
  const labels = useMemo(() => columnLabels(columns), [columns])
  const totals = useMemo(() => columns.map((_, at) => countsOf(rows.map((r) => r.cells[at]!.verdict))), [columns, rows])
  const all = useMemo(() => sumOf(rows.map((r) => r.total)), [rows])
  return (
    <>
      <colgroup>
        <col style={{ width: widths.measure }} />
        <col style={{ width: widths.total }} />
        {hasBefore && <col style={{ width: widths.before }} />}
        {shown.map((c) => (
          <col key={c.key} style={{ width: widths.plan }} />
        ))}
        {hasAfter && <col style={{ width: widths.after }} />}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">举措和指标</th>
          <th scope="col">合计</th>
          {hasBefore && <td aria-hidden="true" />}
          {shown.map(({ key, index }) => (
            <th key={key} scope="col" aria-colindex={index + FIRST_COLUMN} title={columns[index]!.title}>
              <span className="matrix-draft">{labels[index]}</span>
            </th>
          ))}
          {hasAfter && <td aria-hidden="true" />}
        </tr>
        <tr aria-rowindex={2} className="matrix-totals">
          <th scope="row">合计（所列 {rows.length} 条）</th>
          <td>
            <MatrixTotal counts={all} />
          </td>
          {hasBefore && <td aria-hidden="true" />}
          {shown.map(({ key, index }) => (
            <td key={key} aria-colindex={index + FIRST_COLUMN}>
              <MatrixTotal counts={totals[index]!} />
            </td>
          ))}
          {hasAfter && <td aria-hidden="true" />}
        </tr>
      </thead>
    </>
  )
}
