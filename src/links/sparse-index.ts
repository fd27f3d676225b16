import { countTerms, type TermCounts, type Vocabulary } from './term-counts.js'

/** Texts of two plans in one term space; `similarities` compares one outside text with every indexed one. */
export interface SparseIndex<Text> {
  /** Cosine in [0, 1] of a text to every indexed one, by place. */
  similarities(text: Text): Float64Array
}

/**
 * TF-IDF with logarithmic counts (1 + ln tf) * ln((N + 1) / (df + 0.5)), unit length (Salton & Buckley 1988, “ltc”).
 * `documents` are indexed; `background` only adds to the document frequencies (the other plan), so that a word
 * common to the field weighs little even where one plan is short. Both have counted their terms with one `vocabulary`.
 */
export function indexCounts(
  documents: readonly TermCounts[],
  background: readonly TermCounts[],
  vocabulary: Vocabulary,
): SparseIndex<TermCounts> {
  const total = documents.length + background.length
  const frequency = new Int32Array(vocabulary.size)
  for (const { ids } of documents) for (const id of ids) frequency[id]! += 1
  for (const { ids } of background) for (const id of ids) frequency[id]! += 1
  const rarity = Float64Array.from(frequency, (n) => Math.log((total + 1) / (n + 0.5)))
  const unseen = Math.log((total + 1) / 0.5)
  const weigh = ({ ids, counts }: TermCounts): Float64Array => {
    const weights = new Float64Array(ids.length)
    let square = 0
    for (let i = 0; i < ids.length; i++) {
      const kept = Math.max((1 + Math.log(counts[i]!)) * (rarity[ids[i]!] ?? unseen), 0)
      weights[i] = kept
      square += kept * kept
    }
    const length = Math.sqrt(square)
    if (length > 0) for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! / length
    return weights
  }
  // Equal texts (headings above many clauses) are one row of the index.
  const rows = [...new Set(documents)]
  const rowOf = new Map(rows.map((d, row) => [d, row]))
  const { starts, places, weights } = postingsOf(rows, rows.map(weigh), vocabulary.size)
  const columns = Int32Array.from(documents, (d) => rowOf.get(d)!)
  return {
    similarities(text) {
      const own = weigh(text)
      const sums = new Float64Array(rows.length)
      for (let i = 0; i < own.length; i++) {
        const id = text.ids[i]!
        const end = starts[id + 1] ?? 0
        for (let p = starts[id] ?? end; p < end; p++) sums[places[p]!]! += own[i]! * weights[p]!
      }
      return Float64Array.from(columns, (row) => sums[row]!)
    },
  }
}

/** For each term the texts it stands in, with its weight there: the postings of term `t` lie from `starts[t]` to `starts[t + 1]`. */
function postingsOf(
  rows: readonly TermCounts[],
  weighed: readonly Float64Array[],
  terms: number,
): { starts: Int32Array; places: Int32Array; weights: Float64Array } {
  const starts = new Int32Array(terms + 1)
  for (const { ids } of rows) for (const id of ids) starts[id + 1]! += 1
  for (let t = 0; t < terms; t++) starts[t + 1]! += starts[t]!
  const next = starts.slice()
  const places = new Int32Array(starts[terms]!)
  const weights = new Float64Array(starts[terms]!)
  rows.forEach(({ ids }, row) => {
    for (let i = 0; i < ids.length; i++) {
      const at = next[ids[i]!]!++
      places[at] = row
      weights[at] = weighed[row]![i]!
    }
  })
  return { starts, places, weights }
}

/** The same over lists of terms; see {@link indexCounts}. */
export function buildSparseIndex(
  documents: readonly (readonly string[])[],
  background: readonly (readonly string[])[],
): SparseIndex<readonly string[]> {
  const vocabulary: Vocabulary = new Map()
  const count = (terms: readonly string[]): TermCounts => countTerms(terms, vocabulary)
  const index = indexCounts(documents.map(count), background.map(count), vocabulary)
  return { similarities: (terms) => index.similarities(count(terms)) }
}
