import { Button, Select } from 'antd'
import { useState } from 'react'
import type { PlanSummary } from '../../../../src/api/contract.js'
import { likelyReference, type MatrixChoice } from '../../matrix-choice.js'
import { LEVEL_LABEL } from '../../vocabulary.js'
import { RegionSelect } from '../common/RegionSelect.js'
import { optionsOf } from '../queue/filter-options.js'

interface Props {
  readonly plans: readonly PlanSummary[]
  readonly choice: MatrixChoice
  readonly onChoose: (choice: MatrixChoice) => void
}

/** Which plan is the reference, and which ones are compared with it; nothing is compared before the button is pressed. */
export function ChoiceForm({ plans, choice, onChoose }: Props): JSX.Element {
  const [wish, setWish] = useState<MatrixChoice>({ ...choice, reference: choice.reference ?? likelyReference(plans) })
  const set = (change: Partial<MatrixChoice>): void => setWish({ ...wish, ...change })
  const options = plans.map((p) => ({ value: p.id, label: p.profile.title || p.name }))
  const many = { mode: 'multiple', maxTagCount: 1, allowClear: true, popupMatchSelectWidth: false } as const
  return (
    <form
      className="matrix-choice"
      aria-label="对照哪些规划"
      onSubmit={(event) => {
        event.preventDefault()
        onChoose(wish)
      }}
    >
      <Select
        className="matrix-reference"
        aria-label="参照规划"
        placeholder="参照规划"
        showSearch
        optionFilterProp="label"
        popupMatchSelectWidth={false}
        value={wish.reference}
        options={options}
        onChange={(reference) => set({ reference })}
      />
      <RegionSelect value={wish.regions} onChange={(regions) => set({ regions })} />
      <Select
        {...many}
        aria-label="级别"
        placeholder="全部级别"
        value={[...wish.levels]}
        options={optionsOf(LEVEL_LABEL)}
        onChange={(levels) => set({ levels })}
      />
      <Select
        {...many}
        aria-label="规划"
        placeholder="全部规划"
        optionFilterProp="label"
        value={[...wish.plans]}
        options={options.filter((o) => o.value !== wish.reference)}
        onChange={(chosen) => set({ plans: chosen })}
      />
      <Button type="primary" htmlType="submit" disabled={wish.reference === null}>
        对照
      </Button>
    </form>
  )
}
