import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { Matrix } from '../../../../src/api/contract.js'
import { linesOf, type MatrixRow } from '../../matrix.js'
import { MatrixHead } from './MatrixHead.js'
import { FIRST_COLUMN, MatrixMeasure } from './MatrixMeasure.js'

/** Heights of the lines in pixels, as matrix.css sets them: two lines of text, or one. */
const MEASURE_HEIGHT = 50
const CHAPTER_HEIGHT = 30

/** Widths of the columns in pixels: the measure, its total, and one plan, which holds four counts. */
const MEASURE_WIDTH = 380
const TOTAL_WIDTH = 180
const PLAN_WIDTH = 180

/** The heads of the columns and the totals stand above the first line. */
const HEAD_ROWS = 2

/** Lines and columns kept ready beyond what is in sight. */
const LINES_AHEAD = 8
const COLUMNS_AHEAD = 2

/** Where measures and cells lead. */
export interface MatrixLinks {
  ofMeasure(measure: string): string
  ofCell(measure: string, plan: string): string
}

interface Props {
  readonly links: MatrixLinks
  readonly columns: Matrix['columns']
  readonly rows: readonly MatrixRow[]
  /** The filters as the address has them. */
  readonly address: string
}

/** Measures by plans. Heads and totals stay in sight; of lines and columns only those in sight are in the page. */
export function MatrixTable({ links, columns, rows, address }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(rows), [rows])
  const down = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => (lines[at]?.kind === 'chapter' ? CHAPTER_HEIGHT : MEASURE_HEIGHT),
    getItemKey: (at) => {
      const line = lines[at]
      return line?.kind === 'measure' ? line.row.measure : `chapter/${at}`
    },
    overscan: LINES_AHEAD,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => box.current,
    estimateSize: () => PLAN_WIDTH,
    getItemKey: (at) => columns[at]!.plan,
    paddingStart: MEASURE_WIDTH + TOTAL_WIDTH,
    overscan: COLUMNS_AHEAD,
  })
  useEffect(() => {
    // Other rows after a filter: the place in the old ones means nothing. News of a decision must not scroll.
    box.current?.scrollTo({ top: 0 })
  }, [address])
  const items = down.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = down.getTotalSize() - (items[items.length - 1]?.end ?? 0)
  const shown = across.getVirtualItems()
  const first = MEASURE_WIDTH + TOTAL_WIDTH
  const before = (shown[0]?.start ?? first) - first
  const after = across.getTotalSize() - (shown[shown.length - 1]?.end ?? first)
  const sides = { hasBefore: before > 0, hasAfter: after > 0 }
  return (
    <div ref={box} className="matrix-scroll" tabIndex={0} role="region" aria-label="举措与草案对照矩阵">
      <table
        aria-rowcount={lines.length + HEAD_ROWS}
        aria-colcount={columns.length + FIRST_COLUMN - 1}
        style={{ width: across.getTotalSize() }}
      >
        <MatrixHead
          columns={columns}
          shown={shown}
          {...sides}
          widths={{ measure: MEASURE_WIDTH, total: TOTAL_WIDTH, before, plan: PLAN_WIDTH, after }}
          rows={rows}
        />
        <tbody>
          <Space height={above} />
          {items.map((item) => {
            const line = lines[item.index]!
            const place = item.index + 1 + HEAD_ROWS
            return line.kind === 'measure' ? (
              <MatrixMeasure
                key={item.key}
                links={links}
                columns={columns}
                shown={shown}
                {...sides}
                row={line.row}
                place={place}
              />
            ) : (
              <tr key={item.key} className="matrix-chapter" aria-rowindex={place}>
                <th scope="rowgroup" title={line.chapter}>
                  {line.chapter || '（未分章）'}
                </th>
                <td colSpan={shown.length + 1 + Number(sides.hasBefore) + Number(sides.hasAfter)}>{line.size} 条</td>
              </tr>
            )
          })}
          <Space height={below} />
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
