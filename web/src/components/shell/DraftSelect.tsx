import { Select } from 'antd'
import type { PlanSummary, ProjectSummary } from '../../../../src/api/contract.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { hrefOf, type Route } from '../../routes.js'

interface Props {
  readonly route: Route
  readonly project: ProjectSummary
  readonly plans: readonly PlanSummary[]
  readonly draft: string | null
}

/** The draft in hand; another choice opens the same screen for that draft. Shown on screens about one draft. */
export function DraftSelect({ route, project, plans, draft }: Props): JSX.Element | null {
  const navigate = useNavigate()
  if (draft === null || !('draft' in route)) return null
  const nameOf = (id: string): string => plans.find((p) => p.id === id)?.name ?? id
  const ids = project.drafts.includes(draft) ? project.drafts : [draft, ...project.drafts]
  return (
    <Select
      className="draft-select"
      aria-label="草案"
      value={draft}
      popupMatchSelectWidth={false}
      options={ids.map((id) => ({ value: id, label: nameOf(id) }))}
      onChange={(next) => navigate(hrefOf({ ...route, draft: next }))}
    />
  )
}
