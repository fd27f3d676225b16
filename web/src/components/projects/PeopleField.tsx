import { Select } from 'antd'

interface Props {
  readonly people: readonly string[]
  readonly onSave: (people: readonly string[]) => void
}

/** Names of those who review; each decision is signed with one of them. */
export function PeopleField({ people, onSave }: Props): JSX.Element {
  return (
    <Select
      className="people-field"
      mode="tags"
      aria-label="审查人员"
      placeholder="输入姓名后回车，可填多人"
      open={false}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',', ' ', '；']}
      value={[...people]}
      onChange={(next: string[]) => onSave([...new Set(next.map((n) => n.trim()).filter((n) => n !== ''))])}
    />
  )
}
