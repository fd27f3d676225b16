import type { PlanSummary, ProjectSummary } from '../../../../src/api/contract.js'
import { hrefOf } from '../../routes.js'

interface Props {
  readonly projects: readonly ProjectSummary[]
  readonly plans: readonly PlanSummary[]
  /** Id of the project whose settings are open. */
  readonly open: string | null
}

/** The projects, each with a link into its overview and one to its settings. */
export function ProjectList({ projects, plans, open }: Props): JSX.Element {
  const nameOf = (id: string | null): string => plans.find((p) => p.id === id)?.name ?? ''
  if (projects.length === 0) {
    return (
      <ol className="first-steps sheet" aria-label="开始使用">
        <li>新建项目，给它起个名字</li>
        <li>把上位规划和各地草案一起拖进来</li>
        <li>核对哪一份是上位规划，开始比对</li>
      </ol>
    )
  }
  return (
    <ul className="project-list">
      {projects.map((project) => (
        <li key={project.id} className={`sheet ${project.id === open ? 'is-open' : ''}`}>
          <a className="project-title" href={hrefOf({ screen: 'overview', project: project.id })}>
            {project.name}
          </a>
          {project.isSample && <span className="tag">示例</span>}
          <p className="quiet small">
            {project.reference === null ? '尚未选定上位规划' : `对照 ${nameOf(project.reference)}`}
            ，草案 {project.drafts.length} 份
          </p>
          <a className="small" href={hrefOf({ screen: 'projects' }, { set: project.id })}>
            文件与设置
          </a>
        </li>
      ))}
    </ul>
  )
}
