import { Select } from 'antd'

interface Props<T extends string> {
  readonly className: string
  readonly label: string
  /** Shown while nothing is chosen. */
  readonly placeholder: string
  readonly value: readonly T[] | undefined
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: readonly T[]) => void
}

/** A filter that takes any of several values; the closed field only says how many, the queue has no room for more. */
export function ManyFilter<T extends string>(props: Props<T>): JSX.Element {
  const { className, label, placeholder, value = [], options, onChange } = props
  return (
    <Select
      className={className}
      aria-label={label}
      mode="multiple"
      maxTagCount={0}
      maxTagPlaceholder={(left) => `${label} ${left.length}`}
      popupMatchSelectWidth={false}
      placeholder={placeholder}
      value={[...value]}
      options={[...options]}
      onChange={onChange}
    />
  )
}
