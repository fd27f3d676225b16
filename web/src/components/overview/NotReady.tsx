import type { ProjectSummary } from '../../../../src/api/contract.js'
import { hrefOf } from '../../routes.js'

/** For a project that has no drafts yet. */
export function NotReady({ project }: { readonly project: ProjectSummary }): JSX.Element {
  return (
    <div className="sheet narrow">
      <h1>{project.name}</h1>
      <p>
        还没有可以比对的草案。
        <a href={hrefOf({ screen: 'projects' }, { set: project.id })}>放入文件并选定上位规划</a>
      </p>
    </div>
  )
}
