import { usePulse } from '../../hooks/usePulse.js'
import { useWorkspace } from '../../hooks/useData.js'
import { draftOf, hrefOf, type Place, projectOf } from '../../routes.js'
import { DraftSelect } from './DraftSelect.js'
import { Navigation } from './Navigation.js'
import { ReviewerField } from './ReviewerField.js'

/** Name of the tool, project, its screens, the draft in hand and the reviewer's name. */
export function Header({ place }: { readonly place: Place }): JSX.Element {
  const workspace = useWorkspace()
  const id = projectOf(place.route)
  usePulse(id, draftOf(place.route))
  const project = workspace.state === 'ready' ? workspace.value.projects.find((p) => p.id === id) : undefined
  const plans = workspace.state === 'ready' ? workspace.value.plans : []
  return (
    <header className="header">
      <a className="brand" href={hrefOf({ screen: 'projects' })}>
        对标
      </a>
      {project && (
        <a className="project-name" href={hrefOf({ screen: 'overview', project: project.id })} title={project.name}>
          {project.name}
        </a>
      )}
      <Navigation route={place.route} project={project ?? null} />
      <span className="header-space" />
      {project && <DraftSelect route={place.route} project={project} plans={plans} draft={draftOf(place.route)} />}
      {project && <ReviewerField reviewers={project.reviewers} />}
    </header>
  )
}
