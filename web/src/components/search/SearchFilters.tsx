import { Checkbox, Select } from 'antd'
import type { PlanSummary } from '../../../../src/api/contract.js'
import { CLAUSE_KIND_LABEL, type SearchQuery } from '../../search-query.js'
import { LEVEL_LABEL } from '../../vocabulary.js'
import { RegionSelect } from '../common/RegionSelect.js'
import { optionsOf } from '../queue/filter-options.js'

interface Props {
  readonly search: SearchQuery
  readonly plans: readonly PlanSummary[]
  readonly onChange: (change: Partial<SearchQuery>) => void
}

/** Which plans, levels, regions and kinds of clauses are searched. */
export function SearchFilters({ search, plans, onChange }: Props): JSX.Element {
  return (
    <div className="search-filters">
      <Select
        mode="multiple"
        aria-label="规划"
        placeholder="全部规划"
        maxTagCount={1}
        value={[...search.plans]}
        options={plans.map((p) => ({ value: p.id, label: p.name }))}
        optionFilterProp="label"
        onChange={(next) => onChange({ plans: next })}
      />
      <Select
        mode="multiple"
        aria-label="级别"
        placeholder="全部级别"
        maxTagCount={1}
        value={[...search.levels]}
        options={optionsOf(LEVEL_LABEL)}
        onChange={(levels) => onChange({ levels })}
      />
      <RegionSelect value={search.regions} onChange={(next) => onChange({ regions: next })} />
      <Select
        mode="multiple"
        aria-label="条款类别"
        placeholder="全部类别"
        maxTagCount={1}
        value={[...search.kinds]}
        options={optionsOf(CLAUSE_KIND_LABEL)}
        onChange={(kinds) => onChange({ kinds })}
      />
      {search.like && (
        <Checkbox checked={search.notSamePlan} onChange={(e) => onChange({ notSamePlan: e.target.checked })}>
          只看其他规划
        </Checkbox>
      )}
    </div>
  )
}
