import { Checkbox } from 'antd'
import type { PlanSummary, ProjectSummary } from '../../../../src/api/contract.js'
import { LEVEL_LABEL, STATUS_LABEL } from '../../vocabulary.js'

interface Props {
  readonly project: ProjectSummary
  readonly plans: readonly PlanSummary[]
  readonly onSave: (drafts: readonly string[]) => void
}

/** Which plans of the workspace are the drafts of this project. */
export function DraftChooser({ project, plans, onSave }: Props): JSX.Element {
  const possible = plans.filter((p) => p.id !== project.reference)
  if (possible.length === 0) return <p className="quiet">还没有读入草案。</p>
  const toggle = (id: string, on: boolean): void =>
    onSave(on ? [...project.drafts, id] : project.drafts.filter((d) => d !== id))
  return (
    <ul className="draft-chooser">
      {possible.map((plan) => (
        <li key={plan.id}>
          <Checkbox
            checked={project.drafts.includes(plan.id)}
            onChange={(event) => toggle(plan.id, event.target.checked)}
          >
            {plan.name}
          </Checkbox>
          <span className="quiet small">
            {[LEVEL_LABEL[plan.profile.level], plan.profile.region, STATUS_LABEL[plan.status]]
              .filter(Boolean)
              .join(' · ')}
            {` · ${plan.clauseCount} 条款 · ${plan.format}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
