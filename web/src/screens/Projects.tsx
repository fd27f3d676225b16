import { Loaded } from '../components/common/Loaded.js'
import { NewProject } from '../components/projects/NewProject.js'
import { PlanLibrary } from '../components/projects/PlanLibrary.js'
import { ProjectList } from '../components/projects/ProjectList.js'
import { ProjectPanel } from '../components/projects/ProjectPanel.js'
import { SampleButton } from '../components/projects/SampleButton.js'
import { keys, useWorkspace } from '../hooks/useData.js'
import '../styles/projects.css'
import type { ScreenProps } from './index.js'

/** All projects, and the one being set up beside them: files, reference, drafts, people. */
export function Projects({ place }: ScreenProps<'projects'>): JSX.Element {
  const workspace = useWorkspace()
  return (
    <Loaded of={workspace} what="项目" retry={keys.workspace}>
      {({ projects, plans, version }) => {
        const open = projects.find((p) => p.id === place.query.get('set')) ?? null
        return (
          <div className="page projects">
            <aside>
              <div className="page-head">
                <h1>审查项目</h1>
              </div>
              <NewProject />
              <ProjectList projects={projects} plans={plans} open={open?.id ?? null} />
              <SampleButton />
              <p className="quiet small local-promise">
                文件只在本机读取、比对和保存，不上传，不联网。规划文字不写入日志。对标 {version}
              </p>
            </aside>
            <section className="sheet" aria-label="项目设置">
              {open ? <ProjectPanel key={open.id} project={open} plans={plans} /> : <PlanLibrary plans={plans} />}
            </section>
          </div>
        )
      }}
    </Loaded>
  )
}
