import type { QueueFilters } from '../../../../src/api/contract.js'

export const REVIEWED_OPTIONS = [
  { value: 'no' as const, label: '未审' },
  { value: 'yes' as const, label: '已审' },
  { value: 'stale' as const, label: '待复核' },
]

export const SORT_OPTIONS = [
  { value: 'order' as const, label: '按原文顺序' },
  { value: 'severity' as const, label: '最要紧在前' },
  { value: 'confidence' as const, label: '最没把握在前' },
]

/** Bands of the calibrated confidence that a reviewer asks for; borders are round numbers, not thresholds of the judge. */
export const CONFIDENCE_BANDS: readonly {
  value: string
  label: string
  min: number | undefined
  max: number | undefined
}[] = [
  { value: 'low', label: '把握不足六成', min: undefined, max: 0.6 },
  { value: 'middle', label: '六至八成', min: 0.6, max: 0.8 },
  { value: 'high', label: '八成以上', min: 0.8, max: undefined },
]

/** Options for a table of labels, in its order. */
export function optionsOf<T extends string>(labels: Readonly<Record<T, string>>): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }))
}

/** Filters with some of them changed; `undefined`, '' and empty lists take a filter away. */
export function changed(
  filters: QueueFilters,
  change: { readonly [K in keyof QueueFilters]?: QueueFilters[K] | undefined },
): QueueFilters {
  const isEmpty = (v: unknown): boolean => v === undefined || v === '' || (Array.isArray(v) && v.length === 0)
  return Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, v]) => !isEmpty(v))) as QueueFilters
}
