import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { QUEUE_TEXT_FIELD } from './useDesk.js'

/** How long typing rests before the list is filtered. */
const TYPING_MS = 150

interface Props {
  /** The text in the address. */
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Text to look for in the queue. Typing goes into the address when it rests; an address from elsewhere goes into the field. */
export function TextFilter({ value, onChange }: Props): JSX.Element {
  const [text, setText] = useState(value)
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => {
    window.clearTimeout(timer.current)
    setText((old) => (old.trim() === value ? old : value))
  }, [value])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const type = (next: string): void => {
    setText(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => onChange(next.trim()), TYPING_MS)
  }
  return (
    <Input
      id={QUEUE_TEXT_FIELD}
      className="filter-text"
      aria-label="在举措、任务和备注中查找"
      allowClear
      placeholder="查找（/）"
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  )
}
