import { Button, Select } from 'antd'
import { useState } from 'react'
import type { JobView, RoundView } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { keys, useWorkspace } from '../../hooks/useData.js'
import { useFault } from '../../hooks/useFault.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { useResources } from '../../hooks/useResource.js'
import { hrefOf } from '../../routes.js'
import { DropZone } from '../projects/DropZone.js'
import { JobPanel } from '../projects/JobPanel.js'
import { SampleRevision } from './SampleRevision.js'

/** Takes a revised draft, dropped here or already in the library, and puts it in the place of the earlier one. */
export function Revise({ project, draft }: { readonly project: string; readonly draft: string }): JSX.Element {
  const [plan, setPlan] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [job, setJob] = useState<JobView | null>(null)
  const workspace = useWorkspace()
  const store = useResources()
  const navigate = useNavigate()
  const fault = useFault()
  const view = workspace.state === 'ready' ? workspace.value : null
  const own = view?.projects.find((p) => p.id === project)
  const used = new Set(view?.projects.flatMap((p) => (p.id === project ? [...p.drafts, p.reference] : [])) ?? [])

  const imported = (ended: JobView): void => {
    store.refresh(keys.workspace)
    setPlan(ended.files.find((f) => f.plan !== null)?.plan ?? null)
  }
  const revise = async (work: () => Promise<RoundView>): Promise<void> => {
    setBusy(true)
    try {
      const { later } = await work()
      store.drop(keys.project(project))
      store.refresh(keys.workspace)
      navigate(hrefOf({ screen: 'rounds', project, draft: later.id }))
    } catch (error) {
      fault(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="sheet revise" aria-label="放入修改稿">
      {own && (
        <SampleRevision
          project={own}
          draft={view?.plans.find((p) => p.id === draft)}
          busy={busy}
          onRevise={() => void revise(api.reviseSample)}
        />
      )}
      <DropZone
        invite="把修改稿拖到这里"
        onFiles={(files) => void api.importPlans(files.slice(0, 1), {}).then(setJob, fault)}
      />
      {job && <JobPanel key={job.id} job={job} onEnd={imported} />}
      <div className="side-line">
        <Select
          className="revised-select"
          aria-label="修改稿"
          placeholder="选择修改稿（须先读入规划库）"
          value={plan}
          options={(view?.plans ?? []).filter((p) => !used.has(p.id)).map((p) => ({ value: p.id, label: p.name }))}
          onChange={setPlan}
        />
        <Button
          type="primary"
          loading={busy}
          disabled={plan === null}
          onClick={() => plan !== null && void revise(() => api.revise(project, draft, plan))}
        >
          作为修改稿，重新比对
        </Button>
      </div>
    </section>
  )
}
