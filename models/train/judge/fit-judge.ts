import { adaptToDraft, spreadOf } from '../../../src/reports/coverage/adapt.js'
import { FEATURE_NAMES } from '../../../src/reports/coverage/features.js'
import type { JudgeWeights } from '../../../src/reports/coverage/judge-weights.js'
import { verdictProbabilities, VERDICTS } from '../../../src/reports/coverage/judge.js'

/** A labelled measure of one draft; `verdict` counts in the order of VERDICTS. */
export interface Example {
  readonly plan: string
  readonly verdict: number
  readonly features: readonly number[]
}

/** Chosen on leave-one-plan-out macro-F1 and AUC; the result is flat around them (shares 0.5 to 0.8, penalties 20 to 60). */
export const SETTINGS = {
  adaptation: { draftShare: 0.7, usualCount: 50, mostShift: 0.75, mostStretch: 1.5 },
  /** Ridge penalty, in examples. */
  penalty: 30,
  /** Full-batch gradient descent with momentum; converged to four digits long before. */
  steps: 1500,
  rate: 0.3,
  momentum: 0.9,
  /** Parts of the training measures, left out in turn, by which the temperature is set. */
  folds: 5,
} as const

type Linear = Pick<JudgeWeights, 'weights' | 'bias'>

function softmaxRegression(rows: readonly (readonly number[])[], verdicts: readonly number[]): Linear {
  const width = FEATURE_NAMES.length
  const zeros = (): number[][] => VERDICTS.map(() => new Array<number>(width + 1).fill(0))
  const weights = zeros()
  const speed = zeros()
  for (let step = 0; step < SETTINGS.steps; step++) {
    const slope = zeros()
    rows.forEach((row, at) => {
      const logits = weights.map((w) => row.reduce((sum, x, f) => sum + w[f]! * x, w[width]!))
      const highest = Math.max(...logits)
      const powers = logits.map((l) => Math.exp(l - highest))
      const total = powers.reduce((a, b) => a + b, 0)
      powers.forEach((p, k) => {
        const error = (p / total - (verdicts[at] === k ? 1 : 0)) / rows.length
        const s = slope[k]!
        for (let f = 0; f < width; f++) s[f]! += error * row[f]!
        s[width]! += error
      })
    })
    weights.forEach((w, k) => {
      for (let f = 0; f <= width; f++) {
        const ridge = f < width ? (SETTINGS.penalty * w[f]!) / rows.length : 0
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

/** The temperature under which left-out measures are least surprising. */
function temperatureOf(rows: readonly (readonly number[])[], verdicts: readonly number[]): number {
  const fold = (at: number): number => Math.floor((at * SETTINGS.folds) / rows.length)
  const judged: { linear: Linear; at: number }[] = []
  for (let f = 0; f < SETTINGS.folds; f++) {
    const kept = rows.map((_, at) => at).filter((at) => fold(at) !== f)
    const linear = softmaxRegression(
      kept.map((at) => rows[at]!),
      kept.map((at) => verdicts[at]!),
    )
    rows.forEach((_, at) => {
      if (fold(at) === f) judged.push({ linear, at })
    })
  }
  const surprise = (temperature: number): number =>
    judged.reduce((sum, { linear, at }) => {
      const p = verdictProbabilities(rows[at]!, { ...linear, temperature })
      return sum - Math.log(Math.max(1e-9, p[VERDICTS[verdicts[at]!]!]))
    }, 0)
  const tried = Array.from({ length: 31 }, (_, i) => 0.5 + i * 0.05)
  return Number(tried.reduce((best, t) => (surprise(t) < surprise(best) ? t : best)).toFixed(2))
}

/** Fits the judge on labelled measures of one or more plans; the same examples give the same weights. */
export function fitJudge(examples: readonly Example[], encoder: string): JudgeWeights {
  const plans = [...new Set(examples.map((e) => e.plan))].map((plan) => examples.filter((e) => e.plan === plan))
  const spreads = plans.map((p) => spreadOf(p.map((e) => e.features)))
  const average = (pick: (s: (typeof spreads)[number]) => readonly number[]): number[] =>
    FEATURE_NAMES.map((_, f) => Number((spreads.reduce((sum, s) => sum + pick(s)[f]!, 0) / spreads.length).toFixed(6)))
  const usual = { mean: average((s) => s.mean), deviation: average((s) => s.deviation).map((d) => Math.max(d, 1e-6)) }
  const { adaptation } = SETTINGS
  const rows = plans.flatMap((p) =>
    adaptToDraft(
      p.map((e) => e.features),
      { usual, adaptation },
    ),
  )
  const verdicts = plans.flatMap((p) => p.map((e) => e.verdict))
  return {
    schema: 'duibiao/judge@2',
    encoder,
    features: [...FEATURE_NAMES],
    usual,
    adaptation,
    ...softmaxRegression(rows, verdicts),
    temperature: temperatureOf(rows, verdicts),
  }
}
