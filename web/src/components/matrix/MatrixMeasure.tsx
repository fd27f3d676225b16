import type { Matrix } from '../../../../src/api/contract.js'
import type { MatrixRow } from '../../matrix.js'
import { hrefOf } from '../../routes.js'
import { VERDICT_LETTER } from '../../vocabulary.js'
import { VerdictMark } from '../common/VerdictMark.js'
import { MatrixTotal } from './MatrixTotal.js'

interface Props {
  readonly project: string
  readonly columns: Matrix['columns']
  readonly row: MatrixRow
  /** Place in the whole table, from 1: the page holds only the rows in sight. */
  readonly place: number
}

/** A measure and how each draft answers it; a cell leads to the measure in the review queue of its draft. */
export function MatrixMeasure({ project, columns, row, place }: Props): JSX.Element {
  return (
    <tr className="matrix-measure" aria-rowindex={place} data-measure={row.measure}>
      <th scope="row" title={row.text}>
        <span className="matrix-text">{row.text}</span>
      </th>
      <td>
        <MatrixTotal counts={row.total} />
      </td>
      {columns.map((column, at) => {
        const cell = row.cells[at]!
        return (
          <td key={column.plan} className={`matrix-cell matrix-${cell.verdict}`}>
            <a
              href={hrefOf({ screen: 'review', project, draft: column.plan }, { m: row.measure })}
              title={`${column.title}：${cell.text ?? '没有对应条款'}`}
            >
              <VerdictMark verdict={cell.verdict} short />
              <span aria-hidden="true">{VERDICT_LETTER[cell.verdict]}</span>
            </a>
          </td>
        )
      })}
    </tr>
  )
}
