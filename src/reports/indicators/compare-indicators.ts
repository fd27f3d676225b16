import type { IndicatorComparison, Plan } from '../../domain/index.js'
import { plannedIndicators } from './planned-indicators.js'
import { matchIndicators } from './match-indicators.js'
import { plannedTargets } from './planned-targets.js'
import { targetVerdict } from './target-verdict.js'

export interface IndicatorReport {
  /** Draft rows in the order of the table; a row with several planned years gives one comparison a year. */
  readonly comparisons: readonly IndicatorComparison[]
  /** Names of the reference indicators that the draft lacks, in the order of the reference's table. */
  readonly missing: readonly string[]
}

/** Lays the indicator tables of a draft and of its reference side by side. Pure; the same plans give the same report. */
export function compareIndicators(draft: Plan, reference: Plan): IndicatorReport {
  const own = plannedIndicators(draft)
  const demanded = plannedIndicators(reference)
  const matches = matchIndicators(own, demanded)
  const comparisons = own.flatMap((row, i) => {
    const higher = matches[i]
    return plannedTargets(row).map((target): IndicatorComparison => {
      const { verdict, reason } =
        higher === undefined
          ? ({ verdict: 'no-reference', reason: '上位规划无此指标' } as const)
          : targetVerdict(row, target, higher)
      return {
        clause: row.clause,
        name: row.name,
        unit: row.unit,
        baseline: row.baseline,
        target,
        nature: row.nature,
        reference: higher?.name ?? null,
        referenceUnit: higher?.unit ?? null,
        referenceBaseline: higher?.baseline ?? null,
        referenceTarget: higher?.target ?? null,
        referenceNature: higher?.nature ?? null,
        verdict,
        reason,
      }
    })
  })
  const matched = new Set(matches.filter((m) => m !== undefined))
  return { comparisons, missing: demanded.filter((row) => !matched.has(row)).map((row) => row.name) }
}
