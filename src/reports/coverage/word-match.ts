import type { Word } from '../../domain/index.js'

/** Cosine below which two words are strangers; between it and 1 the match grows evenly. Static vectors put unrelated policy words near 0.2. */
const STRANGERS = 0.35

/** What words that share half of their letters are worth at most: 防控 / 防治 say nearly the same, 医院 / 医保 do not. */
const LETTER_SHARE = 0.5

/** How far one word answers another, in [0, 1]: 1 for the same word, else by vector and letters. */
export class WordMatcher {
  /** Unit vectors by word. */
  readonly vectors: ReadonlyMap<string, Float32Array>
  readonly #known = new Map<string, number>()

  constructor(vectors: ReadonlyMap<string, Float32Array>) {
    this.vectors = vectors
  }

  /** Symmetric; a number matches only itself. */
  match(a: Word, b: Word): number {
    if (a.norm === b.norm) return 1
    if (a.kind === 'number' || b.kind === 'number') return 0
    const key = a.norm < b.norm ? `${a.norm} ${b.norm}` : `${b.norm} ${a.norm}`
    let known = this.#known.get(key)
    if (known === undefined) {
      known = Math.max(this.#byVector(a.norm, b.norm), byLetters(a.norm, b.norm))
      this.#known.set(key, known)
    }
    return known
  }

  #byVector(a: string, b: string): number {
    const x = this.vectors.get(a)
    const y = this.vectors.get(b)
    if (!x || !y) return 0
    let cosine = 0
    for (let i = 0; i < x.length; i++) cosine += x[i]! * y[i]!
    return Math.min(1, Math.max(0, (cosine - STRANGERS) / (1 - STRANGERS)))
  }
}

function byLetters(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) / Math.max(a.length, b.length)
  let shared = 0
  for (const letter of new Set(a)) if (b.includes(letter)) shared += 1
  return (LETTER_SHARE * 2 * shared) / (a.length + b.length)
}
