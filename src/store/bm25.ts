/** What BM25 needs of a whole collection; numbers of clauses. */
export interface CollectionFigures {
  readonly clauses: number
  /** Mean number of words of a clause. */
  readonly meanLength: number
  /** Clauses that have the word. */
  frequency(word: string): number
}

/** The constants of FTS5's own bm25() (Robertson & Zaragoza 2009): saturation of repeated words, weight of the length. */
const K1 = 1.2
const B = 0.75
/** FTS5 gives a word that more than half of all have this little weight instead of a negative one. */
const LEAST_WEIGHT = 1e-6

/** BM25 of one clause for a query, larger is better: as FTS5 computes it, for the few clauses a narrow filter leaves. */
export function bm25(query: readonly string[], words: readonly string[], figures: CollectionFigures): number {
  const counts = new Map<string, number>()
  for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1)
  const length = K1 * (1 - B + (B * words.length) / figures.meanLength)
  let sum = 0
  for (const word of query) {
    const count = counts.get(word)
    if (count === undefined) continue
    const having = figures.frequency(word)
    const weight = Math.max(LEAST_WEIGHT, Math.log((figures.clauses - having + 0.5) / (having + 0.5)))
    sum += (weight * count * (K1 + 1)) / (count + length)
  }
  return sum
}
