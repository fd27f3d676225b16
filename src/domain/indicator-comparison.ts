import type { IndicatorNature, IndicatorValue } from './indicator.js'

/** meets 达到 / weaker 低于 / not-comparable 不可比 / no-reference 上位规划无此项 */
export type IndicatorVerdict = 'meets' | 'weaker' | 'not-comparable' | 'no-reference'

/** A draft indicator beside its counterpart in the reference. */
export interface IndicatorComparison {
  readonly clause: string
  readonly name: string
  readonly unit: string
  readonly baseline: IndicatorValue | null
  readonly target: IndicatorValue | null
  readonly nature: IndicatorNature
  /** Name in the reference; null where it has none. */
  readonly reference: string | null
  readonly referenceUnit: string | null
  readonly referenceBaseline: IndicatorValue | null
  readonly referenceTarget: IndicatorValue | null
  readonly referenceNature: IndicatorNature | null
  readonly verdict: IndicatorVerdict
  readonly reason: string
}
