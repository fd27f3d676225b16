import type { Measure } from '../../../../src/api/contract.js'
import { MEASURE_KIND_LABEL, SCOPE_LABEL } from '../../vocabulary.js'

/** What is special about a measure: binding, indicator or box item, not asked of every locality. Nothing for a plain one. */
export function MeasureTags({ measure }: { readonly measure: Measure }): JSX.Element {
  return (
    <>
      {measure.binding && <span className="tag tag-binding">约束</span>}
      {measure.kind !== 'measure' && <span className="tag">{MEASURE_KIND_LABEL[measure.kind]}</span>}
      {measure.scope !== 'local' && (
        <span className="tag" title={measure.scopeReason}>
          {SCOPE_LABEL[measure.scope]}
        </span>
      )}
    </>
  )
}
