import type { OutlineUnit, SuggestedPlace } from '../../../../src/api/contract.js'
import { headingText, lineOf } from '../../reading/outline.js'

interface Props {
  readonly place: SuggestedPlace
  readonly units: readonly OutlineUnit[]
  readonly onGo: () => void
}

/** 建议补充位置: where in the draft an unanswered measure belongs, and why there. */
export function PlaceHint({ place, units, onGo }: Props): JSX.Element {
  const line = lineOf(units, place.unit).filter((u) => u.kind !== 'front')
  return (
    <p className="place-hint">
      <strong>建议补充位置：</strong>
      <button type="button" className="plain" onClick={onGo}>
        {line.map(headingText).join(' › ')}
      </button>
      <span className="quiet">{place.reason}</span>
    </p>
  )
}
