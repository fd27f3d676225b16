/** The distinct terms of a text by number, in order of first sight, and how often each stands in it. */
export interface TermCounts {
  readonly ids: Int32Array
  readonly counts: Int32Array
}

/** Numbers of terms, from 0 in order of first sight. */
export type Vocabulary = Map<string, number>

/** Counts the terms of a text; new ones are added to the vocabulary. */
export function countTerms(terms: readonly string[], vocabulary: Vocabulary): TermCounts {
  const places = new Map<number, number>()
  const ids = new Int32Array(terms.length)
  const counts = new Int32Array(terms.length)
  let distinct = 0
  for (const term of terms) {
    let id = vocabulary.get(term)
    if (id === undefined) vocabulary.set(term, (id = vocabulary.size))
    const place = places.get(id)
    if (place === undefined) {
      places.set(id, distinct)
      ids[distinct] = id
      counts[distinct++] = 1
    } else counts[place]! += 1
  }
  return { ids: ids.slice(0, distinct), counts: counts.slice(0, distinct) }
}
