import { Input, Select } from 'antd'
import type { PlanSummary } from '../../../../src/api/contract.js'
import { type LibraryFilter, STAGE_LABEL, yearsText } from '../../library.js'
import { LEVEL_LABEL } from '../../vocabulary.js'
import { optionsOf } from '../queue/filter-options.js'

interface Props {
  readonly filter: LibraryFilter
  readonly plans: readonly PlanSummary[]
  readonly onChange: (change: Partial<LibraryFilter>) => void
}

const distinct = (values: readonly string[]): { value: string; label: string }[] =>
  [...new Set(values.filter((v) => v !== ''))].sort().map((value) => ({ value, label: value }))

/** Narrows the list by level, period, stage, issuing body and words of the title. */
export function LibraryFilters({ filter, plans, onChange }: Props): JSX.Element {
  const many = { mode: 'multiple', maxTagCount: 1, allowClear: true } as const
  return (
    <div className="search-filters">
      <Input
        aria-label="标题或文件名"
        placeholder="标题或文件名"
        allowClear
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <Select
        {...many}
        aria-label="级别"
        placeholder="全部级别"
        value={[...filter.levels]}
        options={optionsOf(LEVEL_LABEL)}
        onChange={(levels: string[]) => onChange({ levels })}
      />
      <Select
        {...many}
        aria-label="规划期"
        placeholder="全部规划期"
        value={[...filter.years]}
        options={distinct(plans.map(yearsText))}
        onChange={(years: string[]) => onChange({ years })}
      />
      <Select
        {...many}
        aria-label="状态"
        placeholder="全部状态"
        value={[...filter.stages]}
        options={optionsOf(STAGE_LABEL)}
        onChange={(stages: string[]) => onChange({ stages })}
      />
      <Select
        {...many}
        aria-label="发布机关"
        placeholder="全部发布机关"
        value={[...filter.issuers]}
        options={distinct(plans.map((p) => p.metadata?.issuer.value ?? ''))}
        onChange={(issuers: string[]) => onChange({ issuers })}
      />
    </div>
  )
}
