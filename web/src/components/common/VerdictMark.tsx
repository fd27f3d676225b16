import type { ReviewVerdict } from '../../../../src/api/contract.js'
import { VERDICT_GLYPH, VERDICT_LABEL } from '../../vocabulary.js'

/** A verdict as shape, word and colour. `short` leaves the word to screen readers. */
export function VerdictMark(props: { readonly verdict: ReviewVerdict; readonly short?: boolean }): JSX.Element {
  const label = VERDICT_LABEL[props.verdict]
  return (
    <span className={`verdict verdict-${props.verdict}`} title={label}>
      <span aria-hidden="true" className="verdict-glyph">
        {VERDICT_GLYPH[props.verdict]}
      </span>
      <span className={props.short ? 'for-readers' : ''}>{label}</span>
    </span>
  )
}
