import { Button } from 'antd'
import type { Matrix, QueueFilters } from '../../../../src/api/contract.js'
import { VERDICTS } from '../../vocabulary.js'
import { VerdictMark } from '../common/VerdictMark.js'
import { changed } from '../queue/filter-options.js'
import { ManyFilter } from '../queue/ManyFilter.js'

interface Props {
  readonly rows: Matrix['rows']
  readonly shown: number
  readonly filters: QueueFilters
  readonly onChange: (filters: QueueFilters) => void
  /** Address of the Excel file. */
  readonly exportHref: string
}

/** Chapter and verdict, the two filters of the matrix. */
export function MatrixFilters({ rows, shown, filters, onChange, exportHref }: Props): JSX.Element {
  const chapters = [...new Set(rows.map((r) => r.chapter))]
  const toggle = (verdict: (typeof VERDICTS)[number]): void => {
    const on = filters.verdict ?? []
    onChange(changed(filters, { verdict: on.includes(verdict) ? on.filter((v) => v !== verdict) : [...on, verdict] }))
  }
  return (
    <div className="filter-bar" role="search" aria-label="筛选对照矩阵">
      <div className="verdict-chips" role="group" aria-label="任一草案为所选情况的举措">
        {VERDICTS.map((v) => (
          <button key={v} type="button" aria-pressed={filters.verdict?.includes(v) ?? false} onClick={() => toggle(v)}>
            <VerdictMark verdict={v} />
          </button>
        ))}
      </div>
      <ManyFilter
        className="filter-chapter"
        label="章"
        placeholder="全部章"
        value={filters.chapter}
        options={chapters.map((c) => ({ value: c, label: c || '（未分章）' }))}
        onChange={(chapter) => onChange(changed(filters, { chapter }))}
      />
      <span className="filter-progress" role="status">
        {shown} / {rows.length} 条举措和指标
      </span>
      <Button size="small" href={exportHref} download>
        导出 Excel
      </Button>
    </div>
  )
}
