import { useMemo } from 'react'
import type { Matrix } from '../../../src/api/contract.js'
import { Loaded } from '../components/common/Loaded.js'
import { MatrixFilters } from '../components/matrix/MatrixFilters.js'
import { MatrixTable } from '../components/matrix/MatrixTable.js'
import { filtersOf, queryOf } from '../filters.js'
import { keys, useMatrix } from '../hooks/useData.js'
import { useNavigate } from '../hooks/usePlace.js'
import { rowsShown } from '../matrix.js'
import { hrefOf } from '../routes.js'
import '../styles/review.css'
import '../styles/matrix.css'
import type { ScreenProps } from './index.js'

/** 对照矩阵: every measure of the reference against every draft of the project. */
export function MatrixScreen({ place }: ScreenProps<'matrix'>): JSX.Element {
  const { project } = place.route
  const matrix = useMatrix(project)
  return (
    <Loaded of={matrix} what="对照矩阵" retry={keys.matrix(project)}>
      {(view: Matrix) => <Ready view={view} place={place} />}
    </Loaded>
  )
}

/** Filters stand in the address, as those of the queue do. */
function Ready({ view, place }: ScreenProps<'matrix'> & { readonly view: Matrix }): JSX.Element {
  const navigate = useNavigate()
  const address = place.query.toString()
  const filters = useMemo(() => filtersOf(new URLSearchParams(address)), [address])
  const rows = useMemo(() => rowsShown(view.rows, filters), [view.rows, filters])
  return (
    <div className="matrix">
      <h1 className="for-readers">对照矩阵</h1>
      <MatrixFilters
        rows={view.rows}
        shown={rows.length}
        filters={filters}
        onChange={(next) => navigate(hrefOf(place.route, queryOf(next)))}
      />
      <MatrixTable project={place.route.project} columns={view.columns} rows={rows} address={address} />
    </div>
  )
}
