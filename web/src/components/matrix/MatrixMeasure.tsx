import type { VirtualItem } from '@tanstack/react-virtual'
import type { Matrix } from '../../../../src/api/contract.js'
import { cellTitle, figuresLine, type MatrixRow } from '../../matrix.js'
import { VERDICT_LETTER } from '../../vocabulary.js'
import { VerdictMark } from '../common/VerdictMark.js'
import { MatrixTotal } from './MatrixTotal.js'
import type { MatrixLinks } from './MatrixTable.js'

interface Props {
  readonly links: MatrixLinks
  readonly columns: Matrix['columns']
  /** The columns in sight; the others are space. */
  readonly shown: readonly VirtualItem[]
  readonly hasBefore: boolean
  readonly hasAfter: boolean
  readonly row: MatrixRow
  /** Place in the whole table, from 1: the page holds only the rows in sight. */
  readonly place: number
}

/** A measure and how each plan answers it; the measure leads to all answers, a cell to the one of its plan. */
export function MatrixMeasure({ links, columns, shown, hasBefore, hasAfter, row, place }: Props): JSX.Element {
  return (
    <tr className="matrix-measure" aria-rowindex={place} data-measure={row.measure}>
      <th scope="row" title={row.text}>
        <a className="matrix-text" href={links.ofMeasure(row.measure)}>
          {row.text}
        </a>
      </th>
      <td>
        <MatrixTotal counts={row.total} />
      </td>
      {hasBefore && <td aria-hidden="true" />}
      {shown.map(({ index }) => {
        const [column, cell] = [columns[index]!, row.cells[index]!]
        const figures = figuresLine(cell)
        return (
          <td key={column.plan} aria-colindex={index + FIRST_COLUMN} className={`matrix-cell matrix-${cell.verdict}`}>
            <a href={links.ofCell(row.measure, column.plan)} title={cellTitle(column, cell)}>
              <span className="matrix-verdict">
                <VerdictMark verdict={cell.verdict} short />
                <span aria-hidden="true">{VERDICT_LETTER[cell.verdict]}</span>
              </span>
              {figures !== '' && <span className="matrix-figures">{figures}</span>}
            </a>
          </td>
        )
      })}
      {hasAfter && <td aria-hidden="true" />}
    </tr>
  )
}

/** Measure and total stand before the first plan; columns count from 1. */
export const FIRST_COLUMN = 3
