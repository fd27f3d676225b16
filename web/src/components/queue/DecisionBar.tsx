import { Button } from 'antd'
import { useState } from 'react'
import type { ReviewRow, ReviewView } from '../../../../src/api/contract.js'
import { clockOf } from '../../text/clock.js'
import { VERDICT_GLYPH, VERDICT_LABEL, VERDICTS } from '../../vocabulary.js'
import { HistoryDrawer } from './HistoryDrawer.js'
import type { Desk } from './useDesk.js'

interface Props {
  readonly row: ReviewRow
  readonly view: ReviewView
  readonly desk: Desk
}

/** The decision: four buttons with their keys, who decided what and when, note, undo, next. */
export function DecisionBar({ row, view, desk }: Props): JSX.Element {
  const [history, setHistory] = useState(false)
  const { decision } = row
  return (
    <div className="decision-bar" role="toolbar" aria-label="判定">
      <Button aria-label="上一条" onClick={() => desk.act({ do: 'step', by: -1 })}>
        ↑
      </Button>
      <Button aria-label="下一条" onClick={() => desk.act({ do: 'step', by: 1 })}>
        ↓
      </Button>
      <div className="decision-buttons">
        {VERDICTS.map((verdict, i) => (
          <button
            key={verdict}
            type="button"
            className={`decide decide-${verdict}`}
            aria-pressed={decision?.verdict === verdict}
            onClick={() => desk.act({ do: 'decide', verdict })}
          >
            <span aria-hidden="true">{VERDICT_GLYPH[verdict]}</span> {VERDICT_LABEL[verdict]} <kbd>{i + 1}</kbd>
          </button>
        ))}
      </div>
      <Button onClick={() => desk.act({ do: 'note' })}>
        备注 <kbd>N</kbd>
      </Button>
      <p className="decision-state" aria-live="polite">
        {decision === null || decision.verdict === null ? (
          <span className="quiet">尚未审查{decision?.note ? `，备注：${decision.note}` : ''}</span>
        ) : (
          <>
            {decision.reviewer} {clockOf(decision.decidedAt)} 判为<strong>{VERDICT_LABEL[decision.verdict]}</strong>
            {decision.reason && `（${decision.reason}）`}
            {decision.stale && <strong className="stale">，文字已改，待复核</strong>}
            {decision.note && <span title={decision.note}>，备注：{decision.note}</span>}
          </>
        )}
      </p>
      <Button type="text" onClick={() => setHistory(true)}>
        历史
      </Button>
      <Button onClick={() => desk.act({ do: 'undo' })}>
        撤销 <kbd>U</kbd>
      </Button>
      <Button onClick={() => desk.act({ do: 'redo' })}>
        重做 <kbd>R</kbd>
      </Button>
      <Button aria-label="按键帮助" onClick={() => desk.act({ do: 'help' })}>
        ?
      </Button>
      {history && (
        <HistoryDrawer project={view.project.id} draft={view.draft.id} row={row} onClose={() => setHistory(false)} />
      )}
    </div>
  )
}
