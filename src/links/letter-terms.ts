import { characterTerms } from './character-terms.js'
import { indexCounts } from './sparse-index.js'
import { countTerms, type TermCounts, type Vocabulary } from './term-counts.js'

/** Characters alone carry much in formal Chinese, and runs of two and three carry terms; longer ones added nothing on the labelled plans. */
const GRAMS = [
  { shortest: 1, longest: 1 },
  { shortest: 2, longest: 3 },
] as const

/** The terms of one text by kind of gram, in the order of GRAMS; equal texts are one object. */
export type LetterTerms = readonly TermCounts[]

/** Counts the letters of texts in one space: that of a reference and, after it, of each of its drafts. */
export interface LetterCounter {
  readonly vocabularies: readonly Vocabulary[]
  count(texts: readonly string[]): LetterTerms[]
}

export function createLetterCounter(): LetterCounter {
  const vocabularies = GRAMS.map((): Vocabulary => new Map())
  return {
    vocabularies,
    count(texts) {
      const known = new Map<string, LetterTerms>()
      return texts.map((text) => {
        const seen = known.get(text)
        if (seen) return seen
        const made = GRAMS.map((g, at) => countTerms(characterTerms(text, g.shortest, g.longest), vocabularies[at]!))
        known.set(text, made)
        return made
      })
    },
  }
}

/** Mean over the kinds of gram of the TF-IDF cosine in [0, 1] of each wanted with each offered text, row-major. */
export function letterSimilarity(
  { vocabularies }: LetterCounter,
  wanted: readonly LetterTerms[],
  offered: readonly LetterTerms[],
): Float32Array {
  const out = new Float32Array(wanted.length * offered.length)
  vocabularies.forEach((vocabulary, gram) => {
    const wantedTerms = wanted.map((t) => t[gram]!)
    const index = indexCounts(
      offered.map((t) => t[gram]!),
      wantedTerms,
      vocabulary,
    )
    const known = new Map<TermCounts, Float64Array>()
    wantedTerms.forEach((terms, row) => {
      const similar = known.get(terms) ?? index.similarities(terms)
      known.set(terms, similar)
      for (let at = 0; at < similar.length; at++) out[row * offered.length + at]! += similar[at]! / vocabularies.length
    })
  })
  return out
}
