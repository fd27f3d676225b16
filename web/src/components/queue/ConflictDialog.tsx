import { Button, Modal } from 'antd'
import type { Conflict } from '../../hooks/useDecisions.js'
import { clockOf } from '../../text/clock.js'
import { VERDICT_LABEL } from '../../vocabulary.js'

interface Props {
  readonly conflict: Conflict
  readonly onKeep: () => void
  readonly onMine: () => void
}

/** Another reviewer decided first: who, when and what, beside one's own; either way both stay in the history. */
export function ConflictDialog({ conflict, onKeep, onMine }: Props): JSX.Element {
  const { row, theirs, judgement } = conflict
  const word = (verdict: typeof theirs.verdict): string => (verdict === null ? '撤回判定' : VERDICT_LABEL[verdict])
  return (
    <Modal
      open
      title="这一条刚有人审定"
      onCancel={onKeep}
      footer={
        <>
          <Button onClick={onMine}>改为我的判定</Button>
          <Button type="primary" autoFocus onClick={onKeep}>
            保留{theirs.reviewer}的判定
          </Button>
        </>
      }
    >
      <p className="quiet">{row.measure.text}</p>
      <dl className="conflict">
        <dt>
          {theirs.reviewer} {clockOf(theirs.decidedAt)}
        </dt>
        <dd>
          <strong>{word(theirs.verdict)}</strong>
          {theirs.reason && `：${theirs.reason}`}
          {theirs.note && `。备注：${theirs.note}`}
        </dd>
        <dt>我（尚未保存）</dt>
        <dd>
          <strong>{word(judgement.verdict)}</strong>
          {judgement.reason && `：${judgement.reason}`}
        </dd>
      </dl>
    </Modal>
  )
}
