import { Segmented } from 'antd'
import type { ShelfOrder } from '../../../../src/api/contract.js'
import type { ShelfFormat } from '../../api.js'

interface Props {
  readonly order: ShelfOrder
  readonly onOrder: (order: ShelfOrder) => void
  readonly hrefFor: (format: ShelfFormat) => string
}

const ORDERS: { value: ShelfOrder; label: string }[] = [
  { value: 'strength', label: '按回应程度' },
  { value: 'region', label: '按地区' },
]

const FILES: readonly { readonly format: ShelfFormat; readonly name: string }[] = [
  { format: 'xlsx', name: 'Excel' },
  { format: 'csv', name: 'CSV' },
]

/** The order of a shelf, and its files. */
export function ShelfTools({ order, onOrder, hrefFor }: Props): JSX.Element {
  return (
    <div className="shelf-tools">
      <Segmented size="small" aria-label="排列" value={order} options={ORDERS} onChange={onOrder} />
      <span className="small shelf-files">
        导出
        {FILES.map(({ format, name }) => (
          <a key={format} href={hrefFor(format)} download aria-label={`导出周边写法 ${name}`}>
            {name}
          </a>
        ))}
      </span>
    </div>
  )
}
