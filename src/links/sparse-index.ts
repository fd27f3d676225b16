/** Texts of two plans in one term space; `similarities` compares one outside text with every indexed one. */
export interface SparseIndex {
  /** Cosine in [0, 1] of `terms` to every indexed text, by place. */
  similarities(terms: readonly string[]): Float64Array
}

/**
 * TF-IDF with logarithmic counts (1 + ln tf) * ln((N + 1) / (df + 0.5)), unit length (Salton & Buckley 1988, “ltc”).
 * `documents` are indexed; `background` only adds to the document frequencies (the other plan), so that a word
 * common to the field weighs little even where one plan is short.
 */
export function buildSparseIndex(
  documents: readonly (readonly string[])[],
  background: readonly (readonly string[])[],
): SparseIndex {
  const frequency = new Map<string, number>()
  for (const terms of [...documents, ...background]) {
    for (const t of new Set(terms)) frequency.set(t, (frequency.get(t) ?? 0) + 1)
  }
  const total = documents.length + background.length
  const weigh = (terms: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const t of terms) counts.set(t, (counts.get(t) ?? 0) + 1)
    let square = 0
    for (const [t, n] of counts) {
      const w = (1 + Math.log(n)) * Math.log((total + 1) / ((frequency.get(t) ?? 0) + 0.5))
      const kept = Math.max(w, 0)
      counts.set(t, kept)
      square += kept * kept
    }
    const length = Math.sqrt(square)
    if (length > 0) for (const [t, w] of counts) counts.set(t, w / length)
    return counts
  }
  const postings = new Map<string, { at: number; weight: number }[]>()
  documents.forEach((terms, at) => {
    for (const [t, weight] of weigh(terms)) {
      const list = postings.get(t)
      if (list) list.push({ at, weight })
      else postings.set(t, [{ at, weight }])
    }
  })
  return {
    similarities(terms) {
      const out = new Float64Array(documents.length)
      for (const [t, weight] of weigh(terms)) {
        for (const p of postings.get(t) ?? []) out[p.at]! += weight * p.weight
      }
      return out
    },
  }
}
