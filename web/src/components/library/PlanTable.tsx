import { Button } from 'antd'
import type { PlanSummary } from '../../../../src/api/contract.js'
import { STAGE_LABEL, stageOf, yearsText } from '../../library.js'
import { LEVEL_LABEL } from '../../vocabulary.js'

interface Props {
  readonly plans: readonly PlanSummary[]
  readonly onEdit: (plan: PlanSummary) => void
  readonly onRemove: (plan: PlanSummary) => void
}

/** Rows drawn at once: more make the page slow on an office machine, and nobody reads them. */
const SHOWN = 300

/** The plans of the library with what is known of each. */
export function PlanTable({ plans, onEdit, onRemove }: Props): JSX.Element {
  return (
    <>
      <table className="grid library-table">
        <thead>
          <tr>
            <th>规划</th>
            <th>地区</th>
            <th>级别</th>
            <th>规划期</th>
            <th>状态</th>
            <th>发布机关、文号、日期</th>
            <th className="number">条款</th>
            <th>操作</th>
          </tr>
        </thead>
        <tbody>
          {plans.slice(0, SHOWN).map((plan) => {
            const m = plan.metadata
            const issue = [m?.issuer.value, m?.documentNumber.value, m?.date.value].filter((v) => v)
            return (
              <tr key={plan.id}>
                <td title={plan.profile.title}>
                  {plan.profile.title || plan.name}
                  <div className="quiet small">{plan.fileName}</div>
                </td>
                <td title={m?.region.value?.path.join(' ')}>{m?.region.value?.name ?? '—'}</td>
                <td>{LEVEL_LABEL[plan.profile.level]}</td>
                <td>{yearsText(plan) || '—'}</td>
                <td>{STAGE_LABEL[stageOf(plan)]}</td>
                <td>{issue.length === 0 ? '—' : issue.map((v) => <div key={v}>{v}</div>)}</td>
                <td className="number">{plan.clauseCount}</td>
                <td className="library-actions">
                  <Button type="text" aria-label={`修改${plan.name}的信息`} onClick={() => onEdit(plan)}>
                    修改
                  </Button>
                  <Button type="text" danger aria-label={`移除${plan.name}`} onClick={() => onRemove(plan)}>
                    移除
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {plans.length > SHOWN && <p className="quiet">只显示前 {SHOWN} 份，请用左侧地区或上方条件缩小范围。</p>}
      {plans.length === 0 && <p className="quiet">没有符合条件的规划。</p>}
    </>
  )
}
