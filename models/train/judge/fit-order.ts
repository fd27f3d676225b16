import { ORDER_FEATURES, orderFeatures } from '../../../src/reports/coverage/answer-order.js'
import { spreadOf } from '../../../src/reports/coverage/adapt.js'
import type { TrainingPlan } from './training-plan.js'

/** Flat around these: penalties 1 to 10 moved evidence@1 by at most 0.02 either way between the labelled plans. */
const ORDER_SETTINGS = {
  /** Ridge penalty on weights of standardised features, in measures. */
  penalty: 10,
  steps: 500,
  rate: 0.5,
} as const

/** One measure: the features of its clauses, and which of them the readers named. */
interface Choice {
  readonly rows: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

/**
 * Weights under which the clauses named by the readers come first: maximum likelihood of choosing one of them (softmax over the
 * clauses of a measure, the listwise loss of Cao et al. 2007). Measures where all clauses or none are right teach nothing.
 */
export function fitOrder(plans: readonly TrainingPlan[]): number[] {
  const choices = plans.flatMap(({ read }) =>
    read.flatMap(({ matter, alignment, evidence }): Choice[] => {
      const right = alignment.match.map((_, c) => evidence?.has(matter.offered[c]!.read.clause.id) ?? false)
      return right.includes(true) && right.includes(false) ? [{ rows: orderFeatures(matter, alignment), right }] : []
    }),
  )
  const { mean, deviation } = spreadOf(choices.flatMap((c) => c.rows))
  const standard = choices.map(({ rows, right }) => ({
    rows: rows.map((row) => row.map((x, f) => (x - mean[f]!) / deviation[f]!)),
    right,
  }))
  const weights = ORDER_FEATURES.map(() => 0)
  for (let step = 0; step < ORDER_SETTINGS.steps; step++) {
    const slope = weights.map((w) => ORDER_SETTINGS.penalty * w)
    for (const { rows, right } of standard) {
      const values = rows.map((row) => row.reduce((sum, x, f) => sum + x * weights[f]!, 0))
      const most = Math.max(...values)
      const powers = values.map((v) => Math.exp(v - most))
      const all = powers.reduce((a, b) => a + b, 0)
      const named = powers.reduce((sum, p, c) => sum + (right[c] ? p : 0), 0)
      rows.forEach((row, c) => {
        const pull = powers[c]! / all - (right[c] ? powers[c]! / named : 0)
        row.forEach((x, f) => (slope[f]! += pull * x))
      })
    }
    slope.forEach((s, f) => (weights[f]! -= (ORDER_SETTINGS.rate * s) / standard.length))
  }
  return weights.map((w, f) => Number((w / deviation[f]!).toFixed(5)))
}
