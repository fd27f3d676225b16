import { characterTerms } from '../character-terms.js'

/** Single characters carry much in formal Chinese, runs of two and three carry the terms; both count half, as in pair-scores. */
const GRAMS = [
  { shortest: 1, longest: 1 },
  { shortest: 2, longest: 3 },
] as const

/** Weights of a text's character terms, one unit-length map for each kind of term. */
export type TermVector = readonly ReadonlyMap<string, number>[]

/** Texts seen as bags of character terms, weighed by how rare a term is in a background. */
export interface TermSpace {
  /** The terms of a folded text. */
  vector(folded: string): TermVector
  /** Mean cosine over the kinds of terms, in [0, 1]. */
  similarity(a: TermVector, b: TermVector): number
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of fewer) sum += weight * (more.get(term) ?? 0)
  return sum
}

/**
 * TF-IDF with logarithmic counts (1 + ln tf) * ln((N + 1) / (df + 0.5)), unit length (Salton & Buckley 1988, “ltc”), document
 * frequencies from the folded texts of `background`. A term the background lacks counts as the rarest.
 */
export function createTermSpace(background: readonly string[]): TermSpace {
  const frequencies = GRAMS.map(({ shortest, longest }) => {
    const frequency = new Map<string, number>()
    for (const text of background) {
      for (const t of new Set(characterTerms(text, shortest, longest))) frequency.set(t, (frequency.get(t) ?? 0) + 1)
    }
    return frequency
  })
  return {
    vector(folded) {
      return GRAMS.map(({ shortest, longest }, kind) => {
        const counts = new Map<string, number>()
        for (const t of characterTerms(folded, shortest, longest)) counts.set(t, (counts.get(t) ?? 0) + 1)
        let square = 0
        for (const [t, n] of counts) {
          const rarity = Math.log((background.length + 1) / ((frequencies[kind]!.get(t) ?? 0) + 0.5))
          const weight = Math.max(0, (1 + Math.log(n)) * rarity)
          counts.set(t, weight)
          square += weight * weight
        }
        const length = Math.sqrt(square)
        if (length > 0) for (const [t, w] of counts) counts.set(t, w / length)
        return counts
      })
    },
    similarity(a, b) {
      return a.reduce((sum, terms, kind) => sum + dot(terms, b[kind]!), 0) / a.length
    },
  }
}
