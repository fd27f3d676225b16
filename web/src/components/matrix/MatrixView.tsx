import { useMemo } from 'react'
import type { Matrix } from '../../../../src/api/contract.js'
import { filtersOf, queryOf } from '../../filters.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { rowsShown } from '../../matrix.js'
import { choiceQueryOf, type MatrixChoice } from '../../matrix-choice.js'
import { hrefOf, type Place } from '../../routes.js'
import { ShelfDrawer } from '../shelf/ShelfDrawer.js'
import { MatrixFilters } from './MatrixFilters.js'
import { MatrixTable } from './MatrixTable.js'
import '../../styles/review.css'
import '../../styles/search.css'
import '../../styles/matrix.css'

/** Keys of the address that name what the drawer shows. */
const MEASURE = 'm'
const PLAN = 'at'

interface Props {
  readonly view: Matrix
  readonly place: Place
  /** What the drawer asks by. */
  readonly choice: MatrixChoice
  /** Settings of the screen that stay in the address beside the filters. */
  readonly kept: URLSearchParams
  readonly exportHref: string
  /** Where a cell leads; to the answers of all plans where absent. */
  readonly cellHref?: (measure: string, plan: string) => string
}

/** Filters, table, and the answers to one measure. All of it stands in the address. */
export function MatrixView({ view, place, choice, kept, exportHref, cellHref }: Props): JSX.Element {
  const navigate = useNavigate()
  const filterAddress = queryOf(filtersOf(place.query)).toString()
  const filters = useMemo(() => filtersOf(new URLSearchParams(filterAddress)), [filterAddress])
  const rows = useMemo(() => rowsShown(view.rows, filters), [view.rows, filters])
  const [measure, plan] = [place.query.get(MEASURE), place.query.get(PLAN)]
  const links = useMemo(() => {
    const base = [...kept, ...new URLSearchParams(filterAddress)]
    const hrefWith = (more: Readonly<Record<string, string>>): string =>
      hrefOf(place.route, new URLSearchParams([...base, ...Object.entries(more)]))
    return {
      closed: hrefWith({}),
      ofMeasure: (m: string) => hrefWith({ [MEASURE]: m }),
      ofCell: cellHref ?? ((m: string, p: string) => hrefWith({ [MEASURE]: m, [PLAN]: p })),
    }
  }, [kept.toString(), filterAddress, JSON.stringify(place.route)])
  return (
    <>
      <MatrixFilters
        rows={view.rows}
        shown={rows.length}
        filters={filters}
        onChange={(next) => navigate(hrefOf(place.route, new URLSearchParams([...kept, ...queryOf(next)])))}
        exportHref={exportHref}
      />
      <MatrixTable links={links} columns={view.columns} rows={rows} address={filterAddress} />
      {measure !== null && (
        <ShelfDrawer
          choice={choiceQueryOf(choice)}
          measure={measure}
          plan={plan}
          onClose={() => navigate(links.closed)}
        />
      )}
    </>
  )
}
