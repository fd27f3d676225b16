/** Weighted mean of `values`, in [0, 1] where the values are; 0 where all weights are 0. Both have the same length. */
export function weighted(weights: Float64Array, values: Float64Array): number {
  return weightedPart(weights, values, 0, weights.length)
}

/** The same of the places from `from` to before `to`. */
export function weightedPart(weights: Float64Array, values: Float64Array, from: number, to: number): number {
  let total = 0
  let sum = 0
  for (let at = from; at < to; at++) {
    total += weights[at]!
    sum += weights[at]! * values[at]!
  }
  return total === 0 ? 0 : sum / total
}
