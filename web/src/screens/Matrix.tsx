import type { Matrix } from '../../../src/api/contract.js'
import { matrixExportHref } from '../api.js'
import { Loaded } from '../components/common/Loaded.js'
import { MatrixView } from '../components/matrix/MatrixView.js'
import { keys, useMatrix } from '../hooks/useData.js'
import { hrefOf } from '../routes.js'
import type { ScreenProps } from './index.js'

/** Nothing but the filters stands in the address of a project's matrix. */
const NOTHING = new URLSearchParams()

/** 对照矩阵: every measure of the reference against every draft of the project. */
export function MatrixScreen({ place }: ScreenProps<'matrix'>): JSX.Element {
  const { project } = place.route
  const matrix = useMatrix(project)
  return (
    <Loaded of={matrix} what="对照矩阵" retry={keys.matrix(project)}>
      {(view: Matrix) => (
        <div className="matrix">
          <h1 className="for-readers">对照矩阵</h1>
          <MatrixView
            view={view}
            place={place}
            choice={{
              reference: view.reference.plan,
              plans: view.columns.map((c) => c.plan),
              levels: [],
              regions: [],
            }}
            kept={NOTHING}
            exportHref={matrixExportHref(project)}
            cellHref={(measure, draft) => hrefOf({ screen: 'review', project, draft }, { m: measure })}
          />
        </div>
      )}
    </Loaded>
  )
}
