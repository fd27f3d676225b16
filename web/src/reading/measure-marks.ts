import type { Coverage } from '../../../src/api/contract.js'
import type { Mark } from '../text/marks.js'

/**
 * What of a measure is answered and what is missing. Parts are only told apart where the verdict is 部分覆盖: for a covered
 * measure nothing is missing, for an omitted one everything is, and marks on all of it would say nothing.
 */
export function measureMarks(coverage: Coverage): readonly Mark<'answered' | 'missing'>[] {
  if (coverage.verdict === 'omitted') return []
  return coverage.parts
    .filter((part) => part.answered || coverage.verdict === 'partial')
    .map((part) => ({ span: part.span, kind: part.answered ? 'answered' : 'missing' }))
}
