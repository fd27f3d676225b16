import { ZERO } from '../../domain/vector-block.js'
import type { Part } from './measure-parts.js'
import type { WordTable } from './word-table.js'

/** Stands for the vector of a part without a known word. */
export const NO_VECTOR = ZERO

/**
 * Numbers of the vectors of a text's parts, NO_VECTOR where there is none. `ids` are the words of all parts, in order, `weights` those
 * of all words by number.
 */
export function partNumbers(
  parts: readonly Part[],
  ids: Int32Array,
  weights: Float64Array,
  table: WordTable,
): Int32Array {
  const numbers = new Int32Array(parts.length)
  let from = 0
  for (let p = 0; p < parts.length; p++) {
    const to = from + parts[p]!.words.length
    numbers[p] = table.addPart(ids, from, to, weights)
    from = to
  }
  return numbers
}
