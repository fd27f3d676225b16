import type { WantedWord } from './read-measures.js'

/** The rarest words of a measure name its subject. */
const RAREST = 3

/** The weights of those words that `only` takes, 0 for the others. */
export const weightsOf = (
  words: readonly WantedWord[],
  weights: Float64Array,
  only: (word: WantedWord, at: number) => boolean,
): Float64Array => weights.map((weight, at) => (only(words[at]!, at) ? weight : 0))

/** The weights of a measure's rarest subject words, at most three and equally rare ones in reading order; 0 for the others. */
export function rarestSubjects(words: readonly WantedWord[], weights: Float64Array): Float64Array {
  const rarest = new Float64Array(weights.length)
  for (let taken = 0; taken < RAREST; taken++) {
    let next = -1
    for (let at = 0; at < weights.length; at++) {
      if (words[at]!.isSubject && rarest[at] === 0 && (next < 0 || weights[at]! > weights[next]!)) next = at
    }
    if (next < 0) break
    rarest[next] = weights[next]!
  }
  return rarest
}
