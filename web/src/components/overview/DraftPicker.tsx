import { Segmented, Select } from 'antd'

/** Up to this many drafts stand side by side (cards, buttons); more become rows and a list. */
export const SIDE_BY_SIDE = 6

interface Props {
  readonly drafts: readonly string[]
  readonly value: string
  readonly nameOf: (draft: string) => string
  readonly onChange: (draft: string) => void
}

/** Chooses the draft a panel shows; nothing where there is only one. */
export function DraftPicker({ drafts, value, nameOf, onChange }: Props): JSX.Element | null {
  if (drafts.length < 2) return null
  const options = drafts.map((draft) => ({ value: draft, label: nameOf(draft) }))
  return drafts.length <= SIDE_BY_SIDE ? (
    <Segmented size="small" aria-label="草案" value={value} options={options} onChange={onChange} />
  ) : (
    <Select
      size="small"
      className="draft-picker"
      aria-label="草案"
      value={value}
      options={options}
      popupMatchSelectWidth={false}
      onChange={onChange}
    />
  )
}
