import { Segmented } from 'antd'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { FindingKind, FindingsView, PlanView } from '../../../../src/api/contract.js'
import {
  type FindingFilters,
  filterFindings,
  findingFiltersOf,
  findingQueryOf,
  openCounts,
} from '../../finding-filters.js'
import { useNavigate } from '../../hooks/usePlace.js'
import { hrefOf, type Place, type RouteOf } from '../../routes.js'
import { FINDING_LABEL } from '../../vocabulary.js'
import { CopyShare } from './CopyShare.js'
import { FindingCard } from './FindingCard.js'

interface Props {
  readonly place: Place & { readonly route: RouteOf<'findings'> }
  readonly view: FindingsView
  readonly plan: PlanView
}

const CARD_HEIGHT = 130

/** The findings with their filters; `f` in the address is the one to open at. */
export function FindingList({ place, view, plan }: Props): JSX.Element {
  const navigate = useNavigate()
  const box = useRef<HTMLDivElement>(null)
  const filters = findingFiltersOf(place.query)
  const rows = useMemo(() => filterFindings(view.findings, filters), [view.findings, place.query.toString()])
  const counts = useMemo(() => openCounts(view.findings), [view.findings])
  const clauses = useMemo(() => new Map(plan.clauses.map((c) => [c.id, c])), [plan])
  const wanted = place.query.get('f')
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => CARD_HEIGHT,
    overscan: 5,
  })
  useEffect(() => {
    const at = rows.findIndex((r) => r.finding.id === wanted)
    if (at >= 0) virtual.scrollToIndex(at, { align: 'start' })
    // Only the address asks for a place; a dismissal must not scroll.
  }, [wanted])
  const set = (change: Partial<FindingFilters>): void =>
    navigate(hrefOf(place.route, findingQueryOf({ ...filters, ...change })))
  const toggle = (kind: FindingKind): void =>
    set({ kinds: filters.kinds.includes(kind) ? filters.kinds.filter((k) => k !== kind) : [...filters.kinds, kind] })
  return (
    <div className="findings">
      <div className="filter-bar" role="search" aria-label="筛选核查结果">
        <div className="verdict-chips" role="group" aria-label="按类别筛选">
          {(Object.keys(FINDING_LABEL) as FindingKind[]).map((kind) => (
            <button key={kind} type="button" aria-pressed={filters.kinds.includes(kind)} onClick={() => toggle(kind)}>
              {FINDING_LABEL[kind]} {counts.get(kind) ?? 0}
            </button>
          ))}
        </div>
        <Segmented<FindingFilters['state']>
          aria-label="处理情况"
          value={filters.state}
          options={[
            { value: 'open', label: '未处理' },
            { value: 'dismissed', label: '已排除' },
            { value: 'all', label: '全部' },
          ]}
          onChange={(state) => set({ state })}
        />
        <span className="filter-progress" role="status">
          {rows.length} 处。提示均为线索，请对照原文核实。
        </span>
      </div>
      <div ref={box} className="finding-scroll" tabIndex={0} role="region" aria-label="核查结果">
        <CopyShare view={view} />
        {rows.length === 0 && <p className="desk-empty quiet">没有符合筛选条件的提示。</p>}
        <ul className="finding-space" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            return (
              row && (
                <li
                  key={row.finding.id}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={row.finding.id === wanted ? 'is-wanted' : ''}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <FindingCard row={row} clauses={clauses} route={place.route} />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </div>
  )
}
