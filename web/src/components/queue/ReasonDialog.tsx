import { Button, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { NOT_APPLICABLE_REASONS } from '../../vocabulary.js'

interface Props {
  readonly open: boolean
  /** The reason already given, or why the measure is not asked of every locality; '' for none. */
  readonly initial: string
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

/** 不适用 needs a reason: one of the usual ones by its number key or button, or an own one. */
export function ReasonDialog({ open, initial, onReason, onClose }: Props): JSX.Element {
  const [reason, setReason] = useState('')
  useEffect(() => {
    if (open) setReason(initial)
  }, [open, initial])
  const ready = reason.trim() !== ''
  return (
    <Modal
      title="不适用的理由"
      open={open}
      okText="判为不适用"
      okButtonProps={{ disabled: !ready }}
      onOk={() => onReason(reason.trim())}
      onCancel={onClose}
      destroyOnHidden
    >
      <ul className="reasons">
        {NOT_APPLICABLE_REASONS.map((preset) => (
          <li key={preset}>
            <Button onClick={() => onReason(preset)}>{preset}</Button>
          </li>
        ))}
      </ul>
      <label htmlFor="own-reason">其他理由</label>
      <Input
        id="own-reason"
        autoFocus
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => ready && onReason(reason.trim())}
      />
    </Modal>
  )
}
