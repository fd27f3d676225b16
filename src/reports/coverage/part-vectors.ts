import type { Word } from '../../domain/index.js'

/** Unit vector of a part: its words' unit vectors, each with the weight of its rarity; null where no word has one. */
export function partVector(
  words: readonly Word[],
  weight: (word: Word) => number,
  vectors: ReadonlyMap<string, Float32Array>,
): Float32Array | null {
  let sum: Float32Array | null = null
  for (const w of words) {
    const v = vectors.get(w.norm)
    if (!v) continue
    sum ??= new Float32Array(v.length)
    const g = weight(w)
    for (let i = 0; i < v.length; i++) sum[i]! += g * v[i]!
  }
  if (!sum) return null
  let square = 0
  for (let i = 0; i < sum.length; i++) square += sum[i]! * sum[i]!
  if (square === 0) return null
  const length = Math.sqrt(square)
  for (let i = 0; i < sum.length; i++) sum[i]! /= length
  return sum
}
