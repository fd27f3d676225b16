import { dots } from '../../domain/dot.js'
import type { Word } from '../../domain/index.js'
import type { Matter } from './matter.js'

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

/**
 * For each offered clause and each part of the measure the cosine with the clause's closest part, in [-1, 1]; -Infinity where one of
 * them has no vector.
 */
export function closestParts({ offered, partVectors }: Pick<Matter, 'offered' | 'partVectors'>): Float64Array[] {
  const theirs = offered.flatMap((o) => o.partVectors)
  const closest = offered.map(() => new Float64Array(partVectors.length).fill(-Infinity))
  partVectors.forEach((vector, p) => {
    if (!vector) return
    const cosines = dots(vector, theirs)
    let at = 0
    offered.forEach((o, c) => {
      const end = at + o.partVectors.length
      for (; at < end; at++) if (cosines[at]! > closest[c]![p]!) closest[c]![p] = cosines[at]!
    })
  })
  return closest
}
