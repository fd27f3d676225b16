import type { CompareReport } from '../../app/compare-report.js'
import { formatTable } from './table.js'

/** Widest a draft's title may be, in terminal columns. */
const TITLE_WIDTH = 44

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`)

/** The coverage of each draft, one line a draft. */
export function coverageTable(report: CompareReport): string {
  const title = report.reference.title || report.reference.file
  const rows = report.drafts.map(({ summary: s, ...draft }) => [
    draft.title || draft.plan,
    String(s.covered),
    String(s.partial),
    String(s.omitted),
    String(s.omittedNotAsked),
    percent(s.covered, s.measures),
  ])
  const number = (name: string) => ({ title: name, align: 'right' as const })
  const table = formatTable(
    [
      { title: '草案', maxWidth: TITLE_WIDTH },
      number('覆盖'),
      number('部分覆盖'),
      number('未覆盖'),
      number('其中不要求地方'),
      number('覆盖率'),
    ],
    rows,
  )
  return `参照规划：${title}（${report.reference.measures.length} 项举措）\n\n${table}`
}
