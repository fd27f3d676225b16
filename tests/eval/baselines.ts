import { dots } from '../../src/domain/dot.js'
import type { Candidate, PreparedPlan, Verdict } from '../../src/domain/index.js'
import { characterTerms } from '../../src/links/character-terms.js'
import { scorePairs } from '../../src/links/index.js'
import { buildSparseIndex } from '../../src/links/sparse-index.js'
import type { ExampleSet } from '../../models/train/judge/examples.js'
import type { LabelledReference } from './labelled-plans.js'
import { macroF1, type Judged } from './metrics.js'

/** Scores of every measure (row) with every clause (column); the higher the likelier an answer. */
export interface Baseline {
  readonly name: string
  scores(reference: LabelledReference, set: ExampleSet): ArrayLike<number>[]
}

const HAN = /\p{Script=Han}/gu
const SHORTEST = 6

const wordTerms = (side: PreparedPlan, id: string): string[] =>
  (side.signals.get(id)?.words ?? []).filter((w) => w.kind === 'word' || w.kind === 'number').map((w) => w.norm)
const letters = (side: PreparedPlan, id: string): string =>
  (side.signals.get(id)?.words ?? []).map((w) => w.norm).join('')

/** Okapi BM25 with k1 = 1.2 and b = 0.75 (Robertson & Zaragoza 2009), on jieba words. */
function bm25(documents: readonly (readonly string[])[], query: readonly string[]): number[] {
  const K1 = 1.2
  const B = 0.75
  const average = documents.reduce((sum, d) => sum + d.length, 0) / documents.length
  const wanted = [...new Set(query)]
  const idf = wanted.map((t) => {
    const df = documents.filter((d) => d.includes(t)).length
    return Math.log(1 + (documents.length - df + 0.5) / (df + 0.5))
  })
  return documents.map((d) =>
    wanted.reduce((sum, t, at) => {
      const tf = d.filter((x) => x === t).length
      return sum + (idf[at]! * tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * d.length) / average))
    }, 0),
  )
}

function tfidf(terms: (side: PreparedPlan, id: string) => string[]): Baseline['scores'] {
  return (reference, { draft }) => {
    const wanted = reference.measures.map((m) => terms(reference.prepared, m.id))
    const index = buildSparseIndex(
      draft.prepared.plan.clauses.map((c) => terms(draft.prepared, c.id)),
      wanted,
    )
    return wanted.map((t) => index.similarities(t))
  }
}

function product(pick: (s: ReturnType<typeof scorePairs>) => Float32Array): Baseline['scores'] {
  return (reference, { draft }) => {
    const scores = scorePairs(reference.prepared, draft.prepared, reference.measures)
    const width = scores.clauses.length
    const all = pick(scores)
    return reference.measures.map((_, row) => all.subarray(row * width, (row + 1) * width))
  }
}

/** Cosines of the whole vectors, as search by meaning has them: meaning and, where the encoder says it, spelling. */
function wholeVectors(reference: LabelledReference, { draft }: ExampleSet): Float64Array[] {
  const theirs = draft.prepared.plan.clauses.map((c) => draft.prepared.signals.get(c.id)!.vector)
  return reference.measures.map((m) => dots(reference.prepared.signals.get(m.id)!.vector, theirs))
}

export const BASELINES: readonly Baseline[] = [
  {
    name: 'BM25, jieba words',
    scores(reference, { draft }) {
      const documents = draft.prepared.plan.clauses.map((c) => wordTerms(draft.prepared, c.id))
      return reference.measures.map((m) => bm25(documents, wordTerms(reference.prepared, m.id)))
    },
  },
  { name: 'TF-IDF, jieba words', scores: tfidf(wordTerms) },
  { name: 'TF-IDF, characters', scores: tfidf((s, id) => characterTerms(letters(s, id), 1, 1)) },
  { name: 'TF-IDF, characters 2-4', scores: tfidf((s, id) => characterTerms(letters(s, id), 2, 4)) },
  { name: 'dense alone', scores: wholeVectors },
  { name: 'fused (links)', scores: product((s) => s.score) },
]

/** A measure with its best score and the clauses by falling score. */
export interface Ranked {
  readonly measure: string
  readonly best: number
  readonly clauses: readonly Candidate['clause'][]
}

/** Whether a text has at least six Han characters: a shorter one is a heading or a cell, not an answer (as in the published baselines). */
export const isSentence = (text: string): boolean => (text.match(HAN)?.length ?? 0) >= SHORTEST

/** The clauses that are sentences compete. */
export function rank(baseline: Baseline, reference: LabelledReference, set: ExampleSet): Ranked[] {
  const clauses = set.draft.prepared.plan.clauses
  return baseline.scores(reference, set).map((row, at) => {
    const order = clauses
      .flatMap((c, column) => (isSentence(c.text) ? [column] : []))
      .sort((a, b) => row[b]! - row[a]! || a - b)
    return {
      measure: reference.measures[at]!.id,
      best: row[order[0]!] ?? 0,
      clauses: order.slice(0, 3).map((column) => clauses[column]!.id),
    }
  })
}

const verdictOf = (best: number, low: number, high: number): Verdict =>
  best >= high ? 'covered' : best >= low ? 'partial' : 'omitted'

const certain = (verdict: Verdict): Judged['probabilities'] => ({ covered: 0, partial: 0, omitted: 0, [verdict]: 1 })

/** Verdicts by two thresholds on the best score. */
export function byThresholds(scored: readonly { best: number; gold: Verdict }[], low: number, high: number): Judged[] {
  return scored.map(({ best, gold }) => {
    const verdict = verdictOf(best, low, high)
    return { gold, verdict, probabilities: certain(verdict) }
  })
}

/** The two thresholds with the best macro-F1 on `scored`, from a grid over its quantiles. */
export function fitThresholds(scored: readonly { best: number; gold: Verdict }[]): { low: number; high: number } {
  const STEPS = 40
  const sorted = scored.map((s) => s.best).sort((a, b) => a - b)
  const grid = Array.from({ length: STEPS }, (_, i) => sorted[Math.floor((i * sorted.length) / STEPS)]!)
  let best = { low: grid[0]!, high: grid[0]!, f1: -1 }
  for (const low of grid) {
    for (const high of grid) {
      if (high < low) continue
      const f1 = macroF1(byThresholds(scored, low, high))
      if (f1 > best.f1) best = { low, high, f1 }
    }
  }
  return best
}
