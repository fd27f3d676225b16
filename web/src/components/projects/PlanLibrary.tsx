import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { AdministrativeLevel, JobView, PlanPatch, PlanStatus, PlanSummary } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { keys } from '../../hooks/useData.js'
import { useFault } from '../../hooks/useFault.js'
import { useResources } from '../../hooks/useResource.js'
import { LEVEL_LABEL, STATUS_LABEL } from '../../vocabulary.js'
import { DropZone } from './DropZone.js'
import { JobPanel } from './JobPanel.js'

const optionsOf = <T extends string>(labels: Readonly<Record<T, string>>): { value: T; label: string }[] =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }))

const LEVELS = optionsOf<AdministrativeLevel>(LEVEL_LABEL)
const STATUSES = optionsOf<PlanStatus>(STATUS_LABEL)

/** All plans of the workspace; what was read from a title can be put right here. */
export function PlanLibrary({ plans }: { readonly plans: readonly PlanSummary[] }): JSX.Element {
  const [job, setJob] = useState<JobView | null>(null)
  const store = useResources()
  const fault = useFault()
  const { modal } = App.useApp()
  const changed = (): void => {
    // Levels decide on scopes, other plans on copies: everything compared is asked for anew.
    store.drop('project/')
    store.refresh(keys.workspace)
  }
  const saved = (work: Promise<unknown>): void => void work.then(changed, fault)
  const remove = (plan: PlanSummary): void =>
    void modal.confirm({
      title: `从规划库移除“${plan.name}”？`,
      content: '需要时可以重新放入同一文件。',
      okText: '移除',
      okButtonProps: { danger: true },
      onOk: () => saved(api.deletePlan(plan.id)),
    })
  const patch = (id: string, change: PlanPatch): void => saved(api.patchPlan(id, change))
  return (
    <>
      <h2>规划库（{plans.length} 份）</h2>
      <p className="quiet">各项目共用的规划文件。检索和“周边写法”在全部规划中进行。</p>
      <DropZone onFiles={(files) => void api.importPlans(files, {}).then(setJob, fault)} />
      {job && <JobPanel key={job.id} job={job} onEnd={changed} />}
      <table className="grid plan-library">
        <thead>
          <tr>
            <th>规划</th>
            <th>级别</th>
            <th>地区</th>
            <th>状态</th>
            <th>期限</th>
            <th className="number">条款</th>
            <th>操作</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <td title={plan.profile.title}>
                {plan.name}
                <span className="quiet small"> {plan.format}</span>
              </td>
              <td>
                <Select
                  aria-label={`${plan.name}的级别`}
                  variant="borderless"
                  value={plan.profile.level}
                  options={LEVELS}
                  onChange={(level) => patch(plan.id, { level })}
                />
              </td>
              <td>
                <Input
                  aria-label={`${plan.name}的地区`}
                  variant="borderless"
                  defaultValue={plan.profile.region}
                  maxLength={40}
                  onBlur={(event) => {
                    const region = event.target.value.trim()
                    if (region !== plan.profile.region) patch(plan.id, { region })
                  }}
                />
              </td>
              <td>
                <Select
                  aria-label={`${plan.name}的状态`}
                  variant="borderless"
                  value={plan.status}
                  options={STATUSES}
                  onChange={(status) => patch(plan.id, { status })}
                />
              </td>
              <td>{plan.profile.period}</td>
              <td className="number">{plan.clauseCount}</td>
              <td>
                <Button type="text" danger onClick={() => remove(plan)}>
                  移除
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
