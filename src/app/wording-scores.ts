import type { WordingMember } from '../domain/index.js'
import { meaningPart } from '../domain/meaning-part.js'
import type { SimilarText } from '../links/similar/index.js'
import type { WordingInput, WordingNeighbour } from '../reports/wording.js'
import type { App } from './create-app.js'
import { embedKept } from './prepare-plan.js'
import { lettersOf } from './similar/similar-texts.js'

/** Nearest clauses of other plans looked at for each: letters choose the nearest among those near in meaning. */
const NEAREST = 10

/** Pairs of clauses of different plans that say what is usual for unrelated ones. */
const SAMPLED = 20_000

/** Share of such pairs that stay below; a clause's best of hundreds is only out of the ordinary where one in a hundred reaches it. */
const UNRELATED_BELOW = 0.99

/** For each clause in order, its nearest of other plans: places, at most `k`. */
export type NearestPlaces = readonly ((k: number) => readonly number[])[]

type Compared = Pick<SimilarText, 'vector' | 'terms'>

/** Step through all pairs: coprime to most counts (a prime), so that neighbours in the text do not meet alone. */
const STRIDE = 7919

function unrelatedScore(
  clauses: readonly WordingMember[],
  texts: readonly Compared[],
  score: (a: Compared, b: Compared) => number,
): number | null {
  const scores: number[] = []
  for (let i = 0; i < SAMPLED; i++) {
    const a = i % clauses.length
    const b = (a + 1 + ((i * STRIDE) % Math.max(1, clauses.length - 1))) % clauses.length
    if (clauses[a]!.plan !== clauses[b]!.plan) scores.push(score(texts[a]!, texts[b]!))
  }
  return scores.sort((a, b) => a - b)[Math.floor(scores.length * UNRELATED_BELOW)] ?? null
}

/**
 * The nearest clauses of other plans with their scores, the mean of the cosines of meaning and of letters, and what unrelated
 * clauses reach. `search` gives the places an index finds near to each vector.
 */
export async function nearestWordings(
  app: App,
  clauses: readonly WordingMember[],
  search: (vectors: readonly Float32Array[]) => NearestPlaces | Promise<NearestPlaces>,
): Promise<Pick<WordingInput, 'nearest' | 'unrelated'>> {
  const { createTermSpace } = await import('../links/similar/index.js')
  const segmenter = await app.stages.segmenter()
  const inputs = clauses.map(({ text }) => ({ text, words: segmenter.cut(text) }))
  const vectors = await embedKept(app.stages, app.store().vectors, inputs)
  const letters = inputs.map(({ words }) => lettersOf(words))
  const space = createTermSpace(letters)
  const { meaning } = await app.stages.embedder()
  const texts = letters.map(
    (own, at): Compared => ({ vector: meaningPart(vectors[at]!, meaning), terms: space.vector(own) }),
  )
  const score = (a: Compared, b: Compared): number => {
    const dense = a.vector.reduce((sum, x, i) => sum + x * b.vector[i]!, 0)
    return (dense + space.similarity(a.terms, b.terms)) / 2
  }
  const near = await search(vectors)
  const nearest = near.map((places, at): WordingNeighbour[] =>
    places(NEAREST).map((other) => ({ at: other, score: score(texts[at]!, texts[other]!) })),
  )
  return { nearest, unrelated: unrelatedScore(clauses, texts, score) }
}
