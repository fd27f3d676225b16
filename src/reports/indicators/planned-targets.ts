import type { Indicator, IndicatorValue } from '../../domain/index.js'

/** A column that prints what a higher level set itself: not the plan's own value. */
const HIGHER_COLUMN = /(国家|全国|全省|全市|省级?|市级?).{0,4}(指标|目标|要求|值)/

/** The plan's own targets of a row in column order: one for each planned year, at least the row's target. */
export function plannedTargets(row: Indicator): (IndicatorValue | null)[] {
  const higher = new Set(
    Object.entries(row.cells)
      .filter(([header]) => HIGHER_COLUMN.test(header))
      .map(([header, printed]) => `${/\d{4}/.exec(header)?.[0] ?? ''} ${printed.trim()}`),
  )
  const baselineYear = row.baseline?.year ?? null
  const targets: IndicatorValue[] = []
  for (const value of row.values) {
    if (value.year === null || value === row.baseline) continue
    if (baselineYear !== null && value.year <= baselineYear) continue
    const known = targets.some((t) => t.year === value.year)
    if (known || (higher.has(`${value.year} ${value.printed}`) && value.year !== row.target?.year)) continue
    targets.push(value)
  }
  if (row.target !== null && !targets.some((t) => t.year === row.target!.year)) targets.push(row.target)
  return targets.length === 0 ? [row.target] : targets.sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
}
