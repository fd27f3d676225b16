import { useMemo } from 'react'
import { differenceOf } from '../../text/difference.js'
import { MarkedText } from '../common/MarkedText.js'

/** A clause before and after, with what changed marked; '' where it is new or gone. */
export function ChangedPair({ left, right }: { readonly left: string; readonly right: string }): JSX.Element {
  const difference = useMemo(() => differenceOf(left, right), [left, right])
  const isPair = left !== '' && right !== ''
  return (
    <tr>
      <td>
        {left === '' ? (
          <span className="quiet">（新增）</span>
        ) : (
          <MarkedText text={left} marks={isPair ? difference.left : []} />
        )}
      </td>
      <td>
        {right === '' ? (
          <span className="quiet">（删去）</span>
        ) : (
          <MarkedText text={right} marks={isPair ? difference.right : []} />
        )}
      </td>
    </tr>
  )
}
