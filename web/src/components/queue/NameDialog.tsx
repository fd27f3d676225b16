import { AutoComplete, Modal } from 'antd'
import { useState } from 'react'

interface Props {
  readonly open: boolean
  readonly people: readonly string[]
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Asks once who is reviewing, before the first decision is saved. */
export function NameDialog({ open, people, onName, onClose }: Props): JSX.Element {
  const [name, setName] = useState('')
  const ready = name.trim() !== ''
  return (
    <Modal
      title="审查人"
      open={open}
      okText="署名并保存判定"
      okButtonProps={{ disabled: !ready }}
      onOk={() => onName(name.trim())}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>每条判定都记下审查人和时间。请填写姓名（只问一次，可在右上角更改）。</p>
      <AutoComplete
        className="full-width"
        aria-label="审查人姓名"
        autoFocus
        value={name}
        options={people.map((value) => ({ value }))}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && ready && !event.nativeEvent.isComposing) onName(name.trim())
        }}
      />
    </Modal>
  )
}
