import { Drawer } from 'antd'
import { useState } from 'react'
import type { ShelfOrder, ShelfView } from '../../../../src/api/contract.js'
import { api, shelfExportHref } from '../../api.js'
import { useResource } from '../../hooks/useResource.js'
import { Loaded } from '../common/Loaded.js'
import { PathLine } from '../common/PathLine.js'
import { ShelfAnswers } from './ShelfAnswers.js'
import { ShelfTools } from './ShelfTools.js'

interface Props {
  /** Reference and plans, as the API takes them. */
  readonly choice: URLSearchParams
  readonly measure: string
  /** The plan whose cell was opened. */
  readonly plan: string | null
  readonly onClose: () => void
}

const WIDTH = 620

/** 周边写法 of one measure beside the matrix: every plan's answer, with its files. */
export function ShelfDrawer({ choice, measure, plan, onClose }: Props): JSX.Element {
  const [order, setOrder] = useState<ShelfOrder>('strength')
  const key = `shelf/${choice}/${measure}/${order}`
  const loaded = useResource<ShelfView>(key, () => api.shelf(choice, measure, order))
  return (
    <Drawer open title="各地怎样回应这一项" width={WIDTH} onClose={onClose}>
      <Loaded of={loaded} what="周边写法" retry={key}>
        {(shelf) => (
          <div className="shelf">
            <PathLine path={shelf.measure.path} />
            <p className="shelf-measure">{shelf.measure.text}</p>
            <ShelfTools
              order={order}
              onOrder={setOrder}
              hrefFor={(format) => shelfExportHref(choice, measure, order, format)}
            />
            <p className="quiet small">回应程度由程序判定，未经人工审查；“无”表示对应条款中没有说同一件事的数值。</p>
            <ShelfAnswers shelf={shelf} full {...(plan === null ? {} : { marked: plan })} />
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}
