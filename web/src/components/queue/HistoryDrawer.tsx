import { Drawer } from 'antd'
import type { DecisionHistory, ReviewRow } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { keys } from '../../hooks/useData.js'
import { useResource } from '../../hooks/useResource.js'
import { useReviewer } from '../../hooks/useReviewer.js'
import { clockOf } from '../../text/clock.js'
import { VERDICT_LABEL } from '../../vocabulary.js'
import { Loaded } from '../common/Loaded.js'

interface Props {
  readonly project: string
  readonly draft: string
  readonly row: ReviewRow
  readonly onClose: () => void
}

/** Every decision ever made on a measure, the latest first; none is ever lost. */
export function HistoryDrawer({ project, draft, row, onClose }: Props): JSX.Element {
  const [reviewer] = useReviewer()
  const measure = row.measure.id
  const key = `${keys.draft(project, draft)}history/${measure}/${row.decision?.id ?? 0}`
  const history = useResource<DecisionHistory>(key, () => api.history(project, draft, reviewer, measure))
  return (
    <Drawer title="判定历史" open width={420} onClose={onClose}>
      <p className="quiet">
        系统判定：{VERDICT_LABEL[row.coverage.verdict]}（把握 {Math.round(100 * row.coverage.confidence)}%）
      </p>
      <Loaded of={history} what="历史" retry={key}>
        {({ decisions }) => (
          <ol className="history">
            {decisions.length === 0 && <li className="quiet">还没有人判定。</li>}
            {[...decisions].reverse().map((d) => (
              <li key={d.id}>
                {clockOf(d.decidedAt)} {d.reviewer}：
                <strong>{d.verdict === null ? '撤回判定' : VERDICT_LABEL[d.verdict]}</strong>
                {d.reason && `，理由：${d.reason}`}
                {d.note && `，备注：${d.note}`}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Drawer>
  )
}
