import type { Verdict } from '../../domain/index.js'
import type { JudgeWeights } from './judge-weights.js'

/** Verdicts in the order of the judge's rows. */
export const VERDICTS = ['covered', 'partial', 'omitted'] as const satisfies readonly Verdict[]

/** Probability of each verdict from adapted features; they add up to 1. */
export function verdictProbabilities(
  adapted: readonly number[],
  judge: Pick<JudgeWeights, 'weights' | 'bias' | 'temperature'>,
): Record<Verdict, number> {
  const logits = judge.weights.map(
    (row, verdict) => row.reduce((sum, w, at) => sum + w * adapted[at]!, judge.bias[verdict]!) / judge.temperature,
  )
  const highest = Math.max(...logits)
  const powers = logits.map((l) => Math.exp(l - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  return { covered: powers[0]! / total, partial: powers[1]! / total, omitted: powers[2]! / total }
}

/** The most probable verdict; equal ones are settled towards omitted, since a missed omission is the worst error. */
export function mostProbable(probabilities: Readonly<Record<Verdict, number>>): Verdict {
  let chosen: Verdict = 'omitted'
  for (const v of ['partial', 'covered'] as const) if (probabilities[v] > probabilities[chosen]) chosen = v
  return chosen
}
