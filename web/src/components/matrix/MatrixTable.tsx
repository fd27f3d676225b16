import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { Matrix } from '../../../../src/api/contract.js'
import { countsOf, linesOf, type MatrixRow } from '../../matrix.js'
import { MatrixMeasure } from './MatrixMeasure.js'
import { MatrixTotal } from './MatrixTotal.js'

/** Heights of the lines in pixels, as matrix.css sets them: two lines of text, or one. */
const MEASURE_HEIGHT = 50
const CHAPTER_HEIGHT = 30

/** The heads of the columns and the totals stand above the first line. */
const HEAD_ROWS = 2

interface Props {
  readonly project: string
  readonly columns: Matrix['columns']
  readonly rows: readonly MatrixRow[]
  /** The filters as the address has them. */
  readonly address: string
}

/** Measures by drafts. Heads and totals stay in sight; of the lines only those in sight are in the page. */
export function MatrixTable({ project, columns, rows, address }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(rows), [rows])
  const totals = useMemo(() => columns.map((_, at) => countsOf(rows.map((r) => r.cells[at]!.verdict))), [columns, rows])
  const all = useMemo(() => countsOf(rows.flatMap((r) => r.cells.map((c) => c.verdict))), [rows])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => (lines[at]?.kind === 'chapter' ? CHAPTER_HEIGHT : MEASURE_HEIGHT),
    getItemKey: (at) => {
      const line = lines[at]
      return line?.kind === 'measure' ? line.row.measure : `chapter/${at}`
    },
    overscan: 8,
  })
  useEffect(() => {
    // Other rows after a filter: the place in the old ones means nothing. News of a decision must not scroll.
    box.current?.scrollTo({ top: 0 })
  }, [address])
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items[items.length - 1]?.end ?? 0)
  return (
    <div ref={box} className="matrix-scroll" tabIndex={0} role="region" aria-label="举措与草案对照矩阵">
      <table aria-rowcount={lines.length + HEAD_ROWS}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">举措和指标</th>
            <th scope="col">合计</th>
            {columns.map((c) => (
              <th key={c.plan} scope="col" title={c.title}>
                <span className="matrix-draft">{c.title}</span>
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2} className="matrix-totals">
            <th scope="row">合计（所列 {rows.length} 条）</th>
            {[all, ...totals].map((counts, at) => (
              <td key={at === 0 ? '' : columns[at - 1]!.plan}>
                <MatrixTotal counts={counts} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={before} />
          {items.map((item) => {
            const line = lines[item.index]!
            const place = item.index + 1 + HEAD_ROWS
            return line.kind === 'measure' ? (
              <MatrixMeasure key={item.key} project={project} columns={columns} row={line.row} place={place} />
            ) : (
              <tr key={item.key} className="matrix-chapter" aria-rowindex={place}>
                <th scope="rowgroup" title={line.chapter}>
                  {line.chapter || '（未分章）'}
                </th>
                <td colSpan={columns.length + 1}>{line.size} 条</td>
              </tr>
            )
          })}
          <Space height={after} />
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet">没有符合筛选条件的举措。</p>}
    </div>
  )
}

/** Stands for the lines out of sight. */
function Space({ height }: { readonly height: number }): JSX.Element | null {
  return height > 0 ? (
    <tr aria-hidden="true" className="matrix-space">
      <td style={{ height }} />
    </tr>
  ) : null
}
