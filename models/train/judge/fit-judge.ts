import { adaptToDraft, spreadOf } from '../../../src/reports/coverage/adapt.js'
import { FEATURE_NAMES } from '../../../src/reports/coverage/feature-names.js'
import type { JudgeWeights } from '../../../src/reports/coverage/judge-weights.js'
import { verdictProbabilities, VERDICTS } from '../../../src/reports/coverage/judge.js'
import { fitOrder } from './fit-order.js'
import { examplesOf, type TrainingPlan } from './training-plan.js'

/** A labelled measure of one draft; `verdict` counts in the order of VERDICTS. */
export interface Example {
  readonly plan: string
  readonly verdict: number
  readonly features: readonly number[]
  /** From an invented plan of written pairs: no headings, and of less weight. */
  readonly written?: boolean
  /** Written to cover the measure in quite other words. */
  readonly reworded?: boolean
}

/** Chosen on leave-one-plan-out macro-F1 and AUC; the result is flat around them (shares 0.5 to 0.8, penalties 15 to 60, written weights 0.05 to 0.2). */
export const SETTINGS = {
  adaptation: { draftShare: 0.7, usualCount: 50, mostShift: 0.75, mostStretch: 1.5 },
  /**
   * What an example of a written plan weighs beside one of a real plan. Real plans mostly answer in the reference's words, so an
   * answer in quite other words counts twice: of those kept back 128 of 192 are then found instead of 68 (means of 12 fits, without
   * SHOWN_FEATURES), and real plans keep their figures within 0.002.
   */
  writtenWeight: { usual: 0.05, reworded: 0.1 },
  /**
   * Ridge penalties, in examples. Partial lies between the other two and has hardly a direction of its own: held back more, it brought
   * 0.007 macro-F1 and 0.009 omission F1 (mean of 12 fits, each plan judged by the other one) and left two further plans as they were, within 0.001.
   */
  penalty: { covered: 20, partial: 60, omitted: 20 },
  /** Full-batch gradient descent with momentum; converged to four digits long before. */
  steps: 1500,
  rate: 0.3,
  momentum: 0.9,
  /** Parts of the training measures, left out in turn, by which the temperature is set. */
  folds: 5,
} as const

type Linear = Pick<JudgeWeights, 'weights' | 'bias'>

interface Weighted {
  readonly row: readonly number[]
  readonly verdict: number
  readonly weight: number
}

function softmaxRegression(examples: readonly Weighted[]): Linear {
  const total = examples.reduce((sum, e) => sum + e.weight, 0)
  const width = FEATURE_NAMES.length
  const zeros = (): number[][] => VERDICTS.map(() => new Array<number>(width + 1).fill(0))
  const weights = zeros()
  const speed = zeros()
  for (let step = 0; step < SETTINGS.steps; step++) {
    const slope = zeros()
    for (const { row, verdict, weight } of examples) {
      const logits = weights.map((w) => row.reduce((sum, x, f) => sum + w[f]! * x, w[width]!))
      const highest = Math.max(...logits)
      const powers = logits.map((l) => Math.exp(l - highest))
      const sum = powers.reduce((a, b) => a + b, 0)
      powers.forEach((p, k) => {
        const error = ((p / sum - (verdict === k ? 1 : 0)) * weight) / total
        const s = slope[k]!
        for (let f = 0; f < width; f++) s[f]! += error * row[f]!
        s[width]! += error
      })
    }
    weights.forEach((w, k) => {
      for (let f = 0; f <= width; f++) {
        const ridge = f < width ? (SETTINGS.penalty[VERDICTS[k]!] * w[f]!) / total : 0
        speed[k]![f] = SETTINGS.momentum * speed[k]![f]! - SETTINGS.rate * (slope[k]![f]! + ridge)
        w[f]! += speed[k]![f]!
      }
    })
  }
  const rounded = (x: number): number => Number(x.toFixed(5))
  return {
    weights: weights.map((w) => w.slice(0, width).map(rounded)) as JudgeWeights['weights'],
    bias: weights.map((w) => rounded(w[width]!)) as JudgeWeights['bias'],
  }
}

/** The temperature under which left-out measures of the real plans are least surprising. */
function temperatureOf(examples: readonly Weighted[], real: number): number {
  const fold = (at: number): number => Math.floor((at * SETTINGS.folds) / real)
  const judged: { linear: Linear; at: number }[] = []
  for (let f = 0; f < SETTINGS.folds; f++) {
    const linear = softmaxRegression(examples.filter((_, at) => at >= real || fold(at) !== f))
    for (let at = 0; at < real; at++) if (fold(at) === f) judged.push({ linear, at })
  }
  const surprise = (temperature: number): number =>
    judged.reduce((sum, { linear, at }) => {
      const p = verdictProbabilities(examples[at]!.row, { ...linear, temperature })
      return sum - Math.log(Math.max(1e-9, p[VERDICTS[examples[at]!.verdict]!]))
    }, 0)
  const tried = Array.from({ length: 31 }, (_, i) => 0.5 + i * 0.05)
  return Number(tried.reduce((best, t) => (surprise(t) < surprise(best) ? t : best)).toFixed(2))
}

/** Written plans have no headings: their heading features are made the usual ones, so that they say nothing. */
const HEADING_FEATURES: ReadonlySet<string> = new Set(['heading1', 'headingBest', 'headingsAlone'])

/**
 * Fits the judge on labelled measures of one or more real plans, and on invented plans of written pairs with less weight: first
 * the order in which evidence is shown, and the verdicts on evidence as it was found. The same plans give the same weights.
 */
export function fitJudge(plans: readonly TrainingPlan[], encoder: string): JudgeWeights {
  const order = fitOrder(plans)
  const examples = plans.flatMap((plan) => examplesOf(plan, order))
  const plansOf = (written: boolean): Example[][] => {
    const some = examples.filter((e) => (e.written ?? false) === written)
    return [...new Set(some.map((e) => e.plan))].map((plan) => some.filter((e) => e.plan === plan))
  }
  const real = plansOf(false)
  const spreads = real.map((p) => spreadOf(p.map((e) => e.features)))
  const average = (pick: (s: (typeof spreads)[number]) => readonly number[]): number[] =>
    FEATURE_NAMES.map((_, f) => Number((spreads.reduce((sum, s) => sum + pick(s)[f]!, 0) / spreads.length).toFixed(6)))
  const usual = { mean: average((s) => s.mean), deviation: average((s) => s.deviation).map((d) => Math.max(d, 1e-6)) }
  const { adaptation } = SETTINGS
  const weighted = [...real, ...plansOf(true)].flatMap((plan) => {
    const rows = adaptToDraft(
      plan.map((e) => e.features),
      { usual, adaptation },
    )
    return plan.map((e, at) => ({
      row: e.written ? rows[at]!.map((x, f) => (HEADING_FEATURES.has(FEATURE_NAMES[f]!) ? 0 : x)) : rows[at]!,
      verdict: e.verdict,
      weight: e.written ? SETTINGS.writtenWeight[e.reworded ? 'reworded' : 'usual'] : 1,
    }))
  })
  return {
    schema: 'duibiao/judge@3',
    encoder,
    features: [...FEATURE_NAMES],
    order,
    usual,
    adaptation,
    ...softmaxRegression(weighted),
    temperature: temperatureOf(weighted, real.flat().length),
  }
}
