import { Button } from 'antd'
import { useState } from 'react'
import type { JobView, PlanSummary, ProjectPatch, ProjectSummary } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { placeImported } from '../../assignment.js'
import { keys } from '../../hooks/useData.js'
import { useFault } from '../../hooks/useFault.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { useResources } from '../../hooks/useResource.js'
import { hrefOf } from '../../routes.js'
import { DeleteProject } from './DeleteProject.js'
import { DraftChooser } from './DraftChooser.js'
import { DropZone } from './DropZone.js'
import { JobPanel } from './JobPanel.js'
import { PeopleField } from './PeopleField.js'
import { ProjectName } from './ProjectName.js'
import { ReferenceSelect } from './ReferenceSelect.js'

interface Props {
  readonly project: ProjectSummary
  readonly plans: readonly PlanSummary[]
}

/** Everything of one project that is set before the review begins. Changes are saved at once. */
export function ProjectPanel({ project, plans }: Props): JSX.Element {
  const [job, setJob] = useState<JobView | null>(null)
  const store = useResources()
  const navigate = useNavigate()
  const fault = useFault()
  const ready = project.reference !== null && project.drafts.length > 0

  const save = async (patch: ProjectPatch): Promise<void> => {
    try {
      await api.patchProject(project.id, patch)
      store.drop(keys.project(project.id))
      store.refresh(keys.workspace)
    } catch (error) {
      fault(error)
    }
  }
  const imported = async (ended: JobView): Promise<void> => {
    const ids = new Set(ended.files.flatMap((f) => (f.plan === null ? [] : [f.plan])))
    if (ids.size === 0) return
    const { plans: all } = await api.workspace()
    await save(
      placeImported(
        project,
        all.filter((p) => ids.has(p.id)),
      ),
    )
  }
  const ended = (last: JobView): void => {
    if (last.kind === 'import') void imported(last).catch(fault)
    else if (last.state === 'done') navigate(hrefOf({ screen: 'overview', project: project.id }))
  }
  const start = (begin: Promise<JobView>): void => void begin.then(setJob, fault)

  return (
    <>
      <ProjectName project={project} onSave={(name) => void save({ name })} />
      <h2>一、放入文件</h2>
      <DropZone onFiles={(files) => start(api.importPlans(files, {}))} />
      {job && <JobPanel key={job.id} job={job} onEnd={ended} />}
      <h2>二、上位规划</h2>
      <ReferenceSelect project={project} plans={plans} onSave={(patch) => void save(patch)} />
      <h2>三、待审草案</h2>
      <DraftChooser project={project} plans={plans} onSave={(drafts) => void save({ drafts })} />
      <h2>四、审查人员</h2>
      <PeopleField people={project.reviewers} onSave={(reviewers) => void save({ reviewers })} />
      <div className="panel-actions">
        <Button type="primary" size="large" disabled={!ready} onClick={() => start(api.compare(project.id))}>
          开始比对
        </Button>
        {!ready && <span className="quiet">选定上位规划和至少一份草案后可以开始。</span>}
        <span className="header-space" />
        <DeleteProject project={project} />
      </div>
    </>
  )
}
