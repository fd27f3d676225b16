import { Radio } from 'antd'
import type { Appendix } from '../../api.js'

interface Props {
  readonly value: Appendix
  /** Rows of each choice. */
  readonly gaps: number
  readonly all: number
  readonly onChange: (appendix: Appendix) => void
}

/** Rows of the printed table that fit on a wide page, measured on a plan of 365 measures: six to seven. */
const ROWS_A_PAGE = 6

const pages = (rows: number): string => `${rows} 条，约 ${Math.max(1, Math.ceil(rows / ROWS_A_PAGE))} 页`

/** How much of the 对照表 stands behind the Word file, with what each choice comes to on paper. */
export function AppendixChoice({ value, gaps, all, onChange }: Props): JSX.Element {
  return (
    <Radio.Group
      className="appendix-choice"
      aria-label="Word 后附的对照表"
      value={value}
      onChange={(event) => onChange(event.target.value as Appendix)}
    >
      <Radio value="none">不附</Radio>
      <Radio value="gaps">只附未覆盖和部分覆盖（{pages(gaps)}）</Radio>
      <Radio value="all">附全部（{pages(all)}）</Radio>
    </Radio.Group>
  )
}
