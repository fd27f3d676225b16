import { Button, Select } from 'antd'
import { useMemo } from 'react'
import type { QueueFilters, ReviewView } from '../../../../src/api/contract.js'
import type { Queue } from '../../hooks/useQueue.js'
import { progressOf, verdictCounts } from '../../queue.js'
import { MEASURE_KIND_LABEL, SCOPE_LABEL, VERDICTS } from '../../vocabulary.js'
import { VerdictMark } from '../common/VerdictMark.js'
import { changed, CONFIDENCE_BANDS, optionsOf, REVIEWED_OPTIONS, SORT_OPTIONS } from './filter-options.js'
import { ManyFilter } from './ManyFilter.js'
import { TextFilter } from './TextFilter.js'

/** All filters of the queue in one line; every change goes into the address. */
export function FilterBar({ view, queue }: { readonly view: ReviewView; readonly queue: Queue }): JSX.Element {
  const { filters } = queue
  const counts = useMemo(() => verdictCounts(view.rows), [view.rows])
  const progress = useMemo(() => progressOf(view.rows), [view.rows])
  const chapters = useMemo(() => [...new Set(view.rows.map((r) => r.measure.path[0] ?? ''))], [view.rows])
  const set = (change: { [K in keyof QueueFilters]?: QueueFilters[K] | undefined }): void =>
    queue.filter(changed(filters, change))
  const toggle = (verdict: (typeof VERDICTS)[number]): void => {
    const on = filters.verdict ?? []
    set({ verdict: on.includes(verdict) ? on.filter((v) => v !== verdict) : [...on, verdict] })
  }
  return (
    <div className="filter-bar" role="search" aria-label="筛选复核队列">
      <div className="verdict-chips" role="group" aria-label="按覆盖情况筛选">
        {VERDICTS.map((v) => (
          <button key={v} type="button" aria-pressed={filters.verdict?.includes(v) ?? false} onClick={() => toggle(v)}>
            <VerdictMark verdict={v} /> {counts[v]}
          </button>
        ))}
      </div>
      <Select
        className="filter-reviewed"
        aria-label="复核进度"
        allowClear
        placeholder="进度"
        value={filters.reviewed ?? null}
        options={REVIEWED_OPTIONS}
        onChange={(reviewed) => set({ reviewed: reviewed ?? undefined })}
      />
      <ManyFilter
        className="filter-chapter"
        label="章"
        placeholder="全部章"
        value={filters.chapter}
        options={chapters.map((c) => ({ value: c, label: c }))}
        onChange={(chapter) => set({ chapter })}
      />
      <ManyFilter
        className="filter-small"
        label="范围"
        placeholder="范围"
        value={filters.scope}
        options={optionsOf(SCOPE_LABEL)}
        onChange={(scope) => set({ scope })}
      />
      <ManyFilter
        className="filter-small"
        label="类别"
        placeholder="类别"
        value={filters.kind}
        options={optionsOf(MEASURE_KIND_LABEL)}
        onChange={(kind) => set({ kind })}
      />
      <Select
        className="filter-confidence"
        aria-label="判定把握"
        allowClear
        placeholder="判定把握"
        popupMatchSelectWidth={false}
        value={
          CONFIDENCE_BANDS.find((b) => b.min === filters.minConfidence && b.max === filters.maxConfidence)?.value ??
          null
        }
        options={CONFIDENCE_BANDS.map(({ value, label }) => ({ value, label }))}
        onChange={(value) => {
          const band = CONFIDENCE_BANDS.find((b) => b.value === value)
          set({ minConfidence: band?.min, maxConfidence: band?.max })
        }}
      />
      <TextFilter value={filters.text ?? ''} onChange={(text) => set({ text })} />
      <Select
        className="filter-sort"
        aria-label="排序"
        value={filters.sort ?? 'order'}
        options={SORT_OPTIONS}
        popupMatchSelectWidth={false}
        onChange={(sort) => set({ sort: sort === 'order' ? undefined : sort })}
      />
      {filters.task && (
        <Button size="small" title={filters.task.join('、')} onClick={() => set({ task: undefined })}>
          任务：<span className="task-chip">{filters.task.join('、')}</span> ✕
        </Button>
      )}
      <span className="filter-progress" role="status">
        {queue.rows.length} 条 · 已审 {progress.reviewed}/{progress.total}
        {progress.stale > 0 && ` · 待复核 ${progress.stale}`}
      </span>
    </div>
  )
}
