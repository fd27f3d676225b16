import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { ShelfOrder, ShelfView } from '../../../../src/api/contract.js'
import { keys, useNeighbours } from '../../hooks/useData.js'
import { differenceOf } from '../../text/difference.js'
import { Loaded } from '../common/Loaded.js'
import { MarkedText } from '../common/MarkedText.js'
import { VerdictMark } from '../common/VerdictMark.js'

interface Props {
  readonly project: string
  readonly draft: string
  readonly measure: string
}

const ORDERS: { value: ShelfOrder; label: string }[] = [
  { value: 'strength', label: '按回应程度' },
  { value: 'region', label: '按地区' },
]

/** 周边写法: how the other plans of the workspace put this measure, answers first. */
export function Neighbours({ project, draft, measure }: Props): JSX.Element {
  const [order, setOrder] = useState<ShelfOrder>('strength')
  const loaded = useNeighbours(project, draft, measure, order)
  return (
    <Loaded of={loaded} what="周边写法" retry={`${keys.draft(project, draft)}neighbours/${measure}/${order}`}>
      {(shelf: ShelfView) => (
        <>
          {shelf.answers.length > 1 && (
            <Segmented size="small" aria-label="排列" value={order} options={ORDERS} onChange={setOrder} />
          )}
          <ul className="neighbours">
            {shelf.answers.length === 0 && <li className="quiet">规划库中没有其他规划应答这一条。</li>}
            {shelf.answers.map((answer) => (
              <li key={answer.plan}>
                <div className="side-line">
                  <strong title={answer.title}>{answer.region || answer.title}</strong>
                  <VerdictMark verdict={answer.verdict} />
                  {answer.figures.map(({ asked, found }, at) => (
                    <span className="quiet" key={at}>{`${asked}：${found ?? '无'}`}</span>
                  ))}
                </div>
                {answer.clauses.map((clause) => (
                  <NeighbourText key={clause.id} measure={shelf.measure.text} text={clause.text} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  )
}

/** Another plan's clause with what it shares with the measure, or where it differs when it is nearly the same. */
function NeighbourText({ measure, text }: { readonly measure: string; readonly text: string }): JSX.Element {
  const marks = useMemo(() => differenceOf(measure, text).right, [measure, text])
  return (
    <p>
      <MarkedText text={text} marks={marks} />
    </p>
  )
}
