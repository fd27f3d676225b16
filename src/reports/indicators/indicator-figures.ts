import type { IndicatorComparison, Plan, ShelfFigure } from '../../domain/index.js'
import { plannedIndicators } from './planned-indicators.js'

/** The row's target as printed, with its year where that is not the one asked for, and with its unit where that cannot be compared. */
function printedTarget({ target, unit, referenceUnit, verdict }: IndicatorComparison, year: number | null): string {
  const isOtherUnit = verdict === 'not-comparable' && unit !== '' && unit !== referenceUnit
  const notes = [
    ...(isOtherUnit ? [unit] : []),
    ...(target?.year === undefined || target.year === null || target.year === year ? [] : [`${target.year}年`]),
  ]
  return `${target?.printed ?? ''}${notes.length === 0 ? '' : `（${notes.join('，')}）`}`
}

/**
 * For each indicator row of the reference (by clause id) its target, and in its place the target of the draft's row of that name: the one
 * for the same year, else the first printed; null where the draft has none. Rows without a target are left out.
 */
export function indicatorFigures(
  reference: Plan,
  comparisons: readonly IndicatorComparison[],
): ReadonlyMap<string, readonly ShelfFigure[]> {
  const figures = new Map<string, readonly ShelfFigure[]>()
  for (const { clause, name, target } of plannedIndicators(reference)) {
    if (target === null) continue
    const own = comparisons.filter((c) => c.reference === name && c.target !== null && c.target.printed !== '')
    const found = own.find((c) => c.target?.year === target.year) ?? own[0]
    figures.set(clause, [{ asked: target.printed, found: found ? printedTarget(found, target.year) : null }])
  }
  return figures
}
