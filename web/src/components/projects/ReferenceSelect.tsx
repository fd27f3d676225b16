import { Select } from 'antd'
import type { PlanSummary, ProjectPatch, ProjectSummary } from '../../../../src/api/contract.js'
import { LEVEL_LABEL } from '../../vocabulary.js'

interface Props {
  readonly project: ProjectSummary
  readonly plans: readonly PlanSummary[]
  readonly onSave: (patch: ProjectPatch) => void
}

/** Which plan the drafts are checked against; it is then no draft of the project. */
export function ReferenceSelect({ project, plans, onSave }: Props): JSX.Element {
  const reference = plans.find((p) => p.id === project.reference)
  return (
    <>
      <Select
        className="reference-select"
        aria-label="上位规划"
        placeholder="选择上位规划"
        value={project.reference}
        showSearch
        optionFilterProp="label"
        options={plans.map((p) => ({ value: p.id, label: `${p.name}（${LEVEL_LABEL[p.profile.level]}）` }))}
        onChange={(id: string) => onSave({ reference: id, drafts: project.drafts.filter((d) => d !== id) })}
      />
      {reference && (
        <p className="quiet small">
          {reference.profile.title || reference.fileName}：{reference.clauseCount} 条款，其中须逐条对照的举措和指标{' '}
          {reference.measureCount} 条
        </p>
      )}
    </>
  )
}
