import { useMemo, useState } from 'react'
import type { ReviewView } from '../../../../src/api/contract.js'
import { type Appendix, type ExportFormat, exportHref } from '../../api.js'
import { filtersOf, queryOf } from '../../filters.js'
import { useQueue } from '../../hooks/useQueue.js'
import { progressOf, queueOf, verdictCounts } from '../../queue.js'
import { hrefOf, type Place } from '../../routes.js'
import { VERDICTS } from '../../vocabulary.js'
import { VerdictMark } from '../common/VerdictMark.js'
import { AppendixChoice } from './AppendixChoice.js'
import { FilterBar } from '../queue/FilterBar.js'

const FORMATS: readonly { readonly format: ExportFormat; readonly name: string; readonly says: string }[] = [
  { format: 'docx', name: 'Word 审查意见', says: '公文版式，A4，可用 Word、WPS 打开修改' },
  { format: 'xlsx', name: 'Excel 对照表', says: '逐条一行：国家条款、本地条款、覆盖情况、缺失内容、建议、结论、备注' },
  { format: 'html', name: '单个网页文件', says: '不联网也能打开，便于传阅和打印' },
  { format: 'json', name: 'JSON 数据', says: '供其他程序读取' },
]

/** The filters, what they leave, and the four files. */
export function ExportPanel({ view, place }: { readonly view: ReviewView; readonly place: Place }): JSX.Element {
  const queue = useQueue(view, place)
  const filters = useMemo(() => filtersOf(place.query), [place.query.toString()])
  const rows = useMemo(() => queueOf(view.rows, filters), [view.rows, filters])
  const counts = verdictCounts(rows)
  const progress = progressOf(rows)
  const [appendix, setAppendix] = useState<Appendix>('gaps')
  const hrefFor = (format: ExportFormat): string => {
    const query = queryOf(filters)
    if (format === 'docx') query.set('appendix', appendix)
    return exportHref(view.project.id, view.draft.id, format, query)
  }
  const open = progress.total - progress.reviewed
  return (
    <div className="sheet">
      <h2>一、导出范围（与复核队列的筛选一致）</h2>
      <FilterBar view={view} queue={queue} />
      <p className="export-sum" role="status">
        将导出 <strong>{rows.length}</strong> 条：
        {VERDICTS.map((v) => (
          <span key={v}>
            <VerdictMark verdict={v} /> {counts[v]}
          </span>
        ))}
        <a href={hrefOf({ screen: 'review', project: view.project.id, draft: view.draft.id }, queryOf(filters))}>
          在队列中查看
        </a>
      </p>
      {open > 0 && (
        <p className="export-warning">
          其中 {open} 条尚未审查{progress.stale > 0 && `（待复核 ${progress.stale} 条）`}
          ，文件中注明“未审”，其结论由程序比对得出，供核实。
        </p>
      )}
      <h2>二、Word 后附的对照表</h2>
      <AppendixChoice
        value={appendix}
        gaps={counts.omitted + counts.partial}
        all={rows.length}
        onChange={setAppendix}
      />
      <h2>三、选择格式</h2>
      <ul className="formats">
        {FORMATS.map(({ format, name, says }) => (
          <li key={format}>
            <a className="format" href={hrefFor(format)} download>
              <strong>{name}</strong>
              <span className="quiet">.{format}</span>
              <p className="quiet small">{says}</p>
            </a>
          </li>
        ))}
      </ul>
      <p className="quiet small">
        每份文件都写明筛选条件、运行设置、模型和各文件的校验值，日后可以复现。草案：{view.draft.fileName}（SHA-256{' '}
        {view.draft.sha256.slice(0, 16)}…）；对照：{view.reference.fileName}（{view.reference.sha256.slice(0, 16)}…）。
      </p>
    </div>
  )
}
