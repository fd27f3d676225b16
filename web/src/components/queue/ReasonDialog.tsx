import { Button, Input, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
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
  const press = (event: KeyboardEvent): void => {
    const preset = NOT_APPLICABLE_REASONS[Number(event.key) - 1]
    if (preset !== undefined) onReason(preset)
  }
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
      <ul className="reasons" onKeyDown={press}>
        {NOT_APPLICABLE_REASONS.map((preset, i) => (
          <li key={preset}>
            <Button autoFocus={i === 0} onClick={() => onReason(preset)}>
              {preset} <kbd>{i + 1}</kbd>
            </Button>
          </li>
        ))}
      </ul>
      <label htmlFor="own-reason">其他理由</label>
      <Input
        id="own-reason"
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => ready && onReason(reason.trim())}
      />
    </Modal>
  )
}
