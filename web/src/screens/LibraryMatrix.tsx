import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { JobView, Matrix } from '../../../src/api/contract.js'
import { api, libraryMatrixExportHref } from '../api.js'
import { Loaded } from '../components/common/Loaded.js'
import { Waiting } from '../components/common/Waiting.js'
import { ChoiceForm } from '../components/matrix/ChoiceForm.js'
import { MatrixView } from '../components/matrix/MatrixView.js'
import { JobPanel } from '../components/projects/JobPanel.js'
import { useWorkspace } from '../hooks/useData.js'
import { useFault } from '../hooks/useFault.js'
import { useNavigate } from '../hooks/usePlace.js'
import { useResource } from '../hooks/useResource.js'
import { choiceOf, choiceQueryOf } from '../matrix-choice.js'
import { hrefOf } from '../routes.js'
import '../styles/review.css'
import '../styles/search.css'
import '../styles/matrix.css'
import type { ScreenProps } from './index.js'

/** 对照矩阵 of the library: chosen plans against a chosen reference, outside any project. */
export function LibraryMatrix({ place }: ScreenProps<'library-matrix'>): JSX.Element {
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const choice = choiceOf(place.query)
  const query = choiceQueryOf(choice)
  return (
    <div className="matrix">
      <h1 className="for-readers">规划库对照矩阵</h1>
      {workspace.state === 'ready' && (
        <ChoiceForm
          key={query.toString()}
          plans={workspace.value.plans}
          choice={choice}
          onChoose={(next) => navigate(hrefOf(place.route, choiceQueryOf(next)))}
        />
      )}
      {choice.reference === null ? (
        <p className="quiet matrix-hint">
          选定参照规划和要对照的规划，看各地怎样回应它的每一项举措。没有比对过的规划每份约需一秒。
        </p>
      ) : (
        <Compared key={query.toString()} place={place} />
      )}
    </div>
  )
}

/** Waits until every plan is judged, showing how far that is, and then shows the matrix. */
function Compared({ place }: ScreenProps<'library-matrix'>): JSX.Element {
  const choice = choiceOf(place.query)
  const query = choiceQueryOf(choice)
  const [job, setJob] = useState<JobView | null>(null)
  const [round, setRound] = useState(0)
  const [failed, setFailed] = useState(false)
  const fault = useFault()
  useEffect(() => {
    setJob(null)
    setFailed(false)
    void api.compareLibrary(query).then(setJob, (error: unknown) => {
      setFailed(true)
      fault(error)
    })
  }, [query.toString(), round, fault])
  if (failed) return <Again onAgain={() => setRound(round + 1)} />
  if (job === null) return <Waiting what="对照矩阵" />
  if (job.state === 'done') return <Ready place={place} />
  return (
    <div className="sheet narrow">
      <JobPanel key={job.id} job={job} onEnd={setJob} />
      {(job.state === 'cancelled' || job.state === 'failed') && <Again onAgain={() => setRound(round + 1)} />}
    </div>
  )
}

function Again({ onAgain }: { readonly onAgain: () => void }): JSX.Element {
  return (
    <p className="matrix-hint">
      <Button onClick={onAgain}>重新比对</Button>
    </p>
  )
}

function Ready({ place }: ScreenProps<'library-matrix'>): JSX.Element {
  const choice = choiceOf(place.query)
  const query = choiceQueryOf(choice)
  const key = `library-matrix/${query}`
  const matrix = useResource<Matrix>(key, () => api.libraryMatrix(query))
  return (
    <Loaded of={matrix} what="对照矩阵" retry={key}>
      {(view) => (
        <MatrixView
          view={view}
          place={place}
          choice={choice}
          kept={query}
          exportHref={libraryMatrixExportHref(query)}
        />
      )}
    </Loaded>
  )
}
