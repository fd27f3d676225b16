import type { SimilarCandidate, SimilarText, TermSpace } from '../../links/similar/index.js'

/** A sampled clause with the plan it stands in. */
export interface FloorPair extends SimilarCandidate {
  readonly plan: string
}

/** Queries taken from the sample, and clauses each is compared with: 2,400 pairs put the 95th percentile within about 0.03. */
const QUERIES = 60
const PARTNERS = 40

/** Fewer pairs than this say nothing about one in twenty. */
const FEWEST_PAIRS = 400

/** Share of unrelated pairs that stay below the floor: the usual level of significance. On the labelled plans 0.92 of the related pairs are above. */
const UNRELATED_BELOW = 0.95

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

/**
 * The score that one in twenty pairs of clauses of different plans reaches by chance, from the library's own clauses: nearly all such
 * pairs are unrelated. Once with the headings of the asking clause (`like`) and once without (`text`); null where there are too few pairs.
 */
export async function similarityFloor(
  space: TermSpace,
  sample: readonly FloorPair[],
  bridges: readonly SimilarText[],
): Promise<{ like: number; text: number } | null> {
  const { rerankSimilar } = await import('../../links/similar/index.js')
  const scores = { like: [] as number[], text: [] as number[] }
  const step = Math.max(1, Math.floor(sample.length / QUERIES))
  for (let at = 0; at < sample.length; at += step) {
    const query = sample[at]!
    const others = sample.filter((c) => c.plan !== query.plan)
    const pace = Math.max(1, Math.floor(others.length / PARTNERS))
    // Begins at another place for each query, so that not all meet the same forty.
    const partners = others.filter((_, i) => (i + at) % pace === 0).slice(0, PARTNERS)
    for (const s of rerankSimilar(space, query, partners, bridges)) scores.like.push(s.score)
    const typed = { ...query, headings: query }
    for (const s of rerankSimilar(space, typed, partners, bridges)) scores.text.push(s.score)
  }
  if (scores.like.length < FEWEST_PAIRS) return null
  return { like: quantile(scores.like, UNRELATED_BELOW), text: quantile(scores.text, UNRELATED_BELOW) }
}
