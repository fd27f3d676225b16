import { useState } from 'react'
import type { ShelfOrder, ShelfView } from '../../../../src/api/contract.js'
import { neighboursExportHref } from '../../api.js'
import { keys, useNeighbours } from '../../hooks/useData.js'
import { Loaded } from '../common/Loaded.js'
import { ShelfAnswers } from '../shelf/ShelfAnswers.js'
import { ShelfTools } from '../shelf/ShelfTools.js'

interface Props {
  readonly project: string
  readonly draft: string
  readonly measure: string
}

/** 周边写法: how the other plans of the workspace put this measure, answers first. */
export function Neighbours({ project, draft, measure }: Props): JSX.Element {
  const [order, setOrder] = useState<ShelfOrder>('strength')
  const loaded = useNeighbours(project, draft, measure, order)
  return (
    <Loaded of={loaded} what="周边写法" retry={`${keys.draft(project, draft)}neighbours/${measure}/${order}`}>
      {(shelf: ShelfView) => (
        <>
          {shelf.answers.length > 0 && (
            <ShelfTools
              order={order}
              onOrder={setOrder}
              hrefFor={(format) => neighboursExportHref({ project, draft }, measure, order, format)}
            />
          )}
          <ShelfAnswers shelf={shelf} />
        </>
      )}
    </Loaded>
  )
}
