import { Input, Modal } from 'antd'
import { useEffect, useState } from 'react'

interface Props {
  readonly open: boolean
  readonly initial: string
  readonly onNote: (note: string) => void
  readonly onClose: () => void
}

/** A note on the measure in hand; it goes into the column 备注 of the exports. Ctrl+Enter saves. */
export function NoteDialog({ open, initial, onNote, onClose }: Props): JSX.Element {
  const [note, setNote] = useState('')
  useEffect(() => {
    if (open) setNote(initial)
  }, [open, initial])
  return (
    <Modal title="备注" open={open} okText="保存" onOk={() => onNote(note.trim())} onCancel={onClose} destroyOnHidden>
      <Input.TextArea
        aria-label="备注"
        autoFocus
        rows={5}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) onNote(note.trim())
        }}
      />
      <p className="quiet small">备注写入导出的“备注”栏。Ctrl+Enter 保存。</p>
    </Modal>
  )
}
