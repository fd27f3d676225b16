import type { TermSpace, TermVector } from './term-space.js'

/** A line of headings as it is compared. */
export interface HeadingText {
  /** Unit length, all of one model. */
  readonly vector: Float32Array
  readonly terms: TermVector
}

/** A clause, or a typed query, as it is compared. */
export interface SimilarText extends HeadingText {
  /** The headings it stands under; the text itself where it stands under none. */
  readonly headings: HeadingText
}

/** A clause that two indexes found; those of one `paragraph` (any value that names it) back one another. */
export interface SimilarCandidate extends SimilarText {
  readonly paragraph: string
}

/** How near a candidate is to what was asked. */
export interface Similar {
  /** Orders the candidates of one query; no probability. */
  readonly score: number
  /** Cosine of the vectors, in [-1, 1]. */
  readonly dense: number
  /** Cosine of the character terms, in [0, 1]. */
  readonly lexical: number
  /** The mean of both for the headings, in [0, 1]: vectors that point apart count as strangers. */
  readonly heading: number
  /** The better of the two ways round the bridge: how near both are to one measure of the reference; 0 without a reference. */
  readonly bridge: number
  /** Place of that measure in `bridges`, -1 without. */
  readonly over: number
}

/**
 * Weights of the score. Meaning and letters count alike, as in pair-scores. Headings are compared as texts are, by meaning and by
 * letters, and both together weigh a fifth of what the texts do: a clause is asked for among those of all chapters, and the chapters of
 * two plans are named differently. The bridge counts as much as the two texts themselves: plans put one task in words of their own, and
 * both lie nearer to the higher plan than to one another. The weight of the headings is the best of 0.1 to 0.6 on the queries of either
 * labelled plan alone (from 0.15 to 0.3 recall@10 stays within 0.015); the others are round numbers from the middle of a plateau (0.2 to
 * 0.5 for the neighbours, 0.6 to 1 for the bridge change it by about 0.01 on either).
 */
const WEIGHT = { dense: 1, lexical: 1, heading: 0.4, bridge: 1, paragraph: 0.3 } as const

/** Measures of the reference nearest to the query that may serve as a bridge; 5 to 50 give the same ranking quality. */
const BRIDGES = 10

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function nearness(space: TermSpace, a: SimilarText, b: SimilarText): Omit<Similar, 'bridge' | 'over'> {
  const dense = dot(a.vector, b.vector)
  const lexical = space.similarity(a.terms, b.terms)
  const heading =
    (Math.max(0, dot(a.headings.vector, b.headings.vector)) + space.similarity(a.headings.terms, b.headings.terms)) / 2
  return { dense, lexical, heading, score: WEIGHT.dense * dense + WEIGHT.lexical * lexical + WEIGHT.heading * heading }
}

/** The texts of the reference nearest to a query, nearest first: what a search may also go out from. */
export function nearestBridges(
  space: TermSpace,
  query: SimilarText,
  bridges: readonly SimilarText[],
): readonly { readonly at: number; readonly score: number }[] {
  return bridges
    .map((b, at) => ({ at, score: nearness(space, query, b).score }))
    .sort((x, y) => y.score - x.score || x.at - y.at)
    .slice(0, BRIDGES)
}

/**
 * Weighs what the indexes found against the query: by meaning, letters and headings, over the nearest measures of a reference, and by
 * the best clause of the same paragraph. One answer for each candidate, in their order.
 */
export function rerankSimilar(
  space: TermSpace,
  query: SimilarText,
  candidates: readonly SimilarCandidate[],
  bridges: readonly SimilarText[],
): Similar[] {
  const near = nearestBridges(space, query, bridges)
  const own = candidates.map((candidate) => {
    const direct = nearness(space, query, candidate)
    let bridge = near.length === 0 ? 0 : -Infinity
    let over = -1
    for (const { at, score } of near) {
      // Sorted: no later bridge can be better than its own nearness to the query.
      if (score <= bridge) break
      const whole = Math.min(score, nearness(space, candidate, bridges[at]!).score)
      if (whole > bridge) {
        bridge = whole
        over = at
      }
    }
    return { ...direct, score: direct.score + WEIGHT.bridge * bridge, bridge, over }
  })
  const best = new Map<string, number>()
  candidates.forEach(({ paragraph }, at) => {
    best.set(paragraph, Math.max(best.get(paragraph) ?? -Infinity, own[at]!.score))
  })
  return own.map((o, at) => ({ ...o, score: o.score + WEIGHT.paragraph * best.get(candidates[at]!.paragraph)! }))
}

/** What the two texts alone give of a score to which the bridge gives as much and the paragraph has nothing better. */
export function directShare(score: number): number {
  return score / ((1 + WEIGHT.bridge) * (1 + WEIGHT.paragraph))
}
