import type { PartRange, WantedWord } from './alignment.js'

/** Weighted mean of `values` over the words that `only` takes, in [0, 1] where the values are; 0 without words. */
export function weighted(
  words: readonly WantedWord[],
  values: (at: number) => number,
  only?: (w: WantedWord) => boolean,
): number {
  let total = 0
  let sum = 0
  for (let at = 0; at < words.length; at++) {
    const w = words[at]!
    if (only && !only(w)) continue
    total += w.weight
    sum += w.weight * values(at)
  }
  return total === 0 ? 0 : sum / total
}

/** Weighted mean of `values` over the words of one part, in [0, 1] where the values are. */
export function weightedPart(words: readonly WantedWord[], values: ArrayLike<number>, { from, to }: PartRange): number {
  let total = 0
  let sum = 0
  for (let at = from; at < to; at++) {
    const { weight } = words[at]!
    total += weight
    sum += weight * values[at]!
  }
  return total === 0 ? 0 : sum / total
}
