import { Button, Input } from 'antd'
import { useState } from 'react'

const PRESETS = ['经核实无误', '引用上位规划原文', '通用表述，不属雷同', '地名属本地或上级'] as const

interface Props {
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

/** Why a finding is no fault: one of the usual reasons, or an own one. */
export function DismissForm({ onReason, onCancel }: Props): JSX.Element {
  const [reason, setReason] = useState('')
  return (
    <form
      className="dismiss-form"
      aria-label="排除理由"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onReason(reason.trim())
      }}
    >
      {PRESETS.map((preset) => (
        <Button key={preset} size="small" onClick={() => onReason(preset)}>
          {preset}
        </Button>
      ))}
      <Input
        aria-label="其他理由"
        placeholder="其他理由"
        autoFocus
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
        排除
      </Button>
      <Button size="small" type="text" onClick={onCancel}>
        取消
      </Button>
    </form>
  )
}
