import type { Word } from '../../domain/index.js'

/** Cosine below which two words are strangers; between it and 1 the match grows evenly. Static vectors put unrelated policy words near 0.2. */
const STRANGERS = 0.35

/** What words that share half of their letters are worth at most: 防控 / 防治 say nearly the same, 医院 / 医保 do not. */
const LETTER_SHARE = 0.5

/**
 * How far one word answers another, in [0, 1]: 1 for the same word, else by vector and letters; a number matches only itself.
 * Words are known by the number `idOf` gives them, and every pair is worked out once: the same few thousand words meet all the time.
 */
export class WordMatcher {
  readonly #vectors: ReadonlyMap<string, Float32Array>
  readonly #ids = new Map<string, number>()
  readonly #norms: string[] = []
  readonly #isNumber: boolean[] = []
  readonly #vectorById: (Float32Array | undefined)[] = []
  /** Row of known matches by word, NaN where not worked out yet. */
  readonly #rows: (Float32Array | undefined)[] = []

  /** Unit vectors by word; a word without one, or with the zero vector, is compared by its letters only. */
  constructor(vectors: ReadonlyMap<string, Float32Array>) {
    this.#vectors = vectors
  }

  /** Number of a word (by `norm`), from 0 in order of first sight. */
  idOf(word: Word): number {
    let id = this.#ids.get(word.norm)
    if (id === undefined) {
      id = this.#norms.length
      this.#ids.set(word.norm, id)
      this.#norms.push(word.norm)
      this.#isNumber.push(word.kind === 'number')
      this.#vectorById.push(this.#vectors.get(word.norm))
    }
    return id
  }

  /** The unit vector of a word, where it has one. */
  vectorOf(id: number): Float32Array | undefined {
    return this.#vectorById[id]
  }

  /** Symmetric; both numbers come from `idOf`. */
  match(a: number, b: number): number {
    if (a === b) return 1
    let row = this.#rows[a]
    if (row === undefined || b >= row.length) {
      const longer = new Float32Array(this.#norms.length).fill(Number.NaN)
      if (row) longer.set(row)
      row = longer
      this.#rows[a] = row
    }
    const known = row[b]!
    if (known === known) return known
    // Through the row, so that a match is the same number (32 bits) the first time and later.
    row[b] =
      this.#isNumber[a] || this.#isNumber[b]
        ? 0
        : Math.max(this.#byVector(a, b), byLetters(this.#norms[a]!, this.#norms[b]!))
    return row[b]!
  }

  #byVector(a: number, b: number): number {
    const x = this.vectorOf(a)
    const y = this.vectorOf(b)
    if (!x || !y) return 0
    // Two running sums: the additions of one would wait for each other, and this is the hottest loop of a comparison.
    let even = 0
    let odd = 0
    for (let i = 0; i + 1 < x.length; i += 2) {
      even += x[i]! * y[i]!
      odd += x[i + 1]! * y[i + 1]!
    }
    const cosine = even + odd + (x.length % 2 === 1 ? x.at(-1)! * y.at(-1)! : 0)
    return Math.min(1, Math.max(0, (cosine - STRANGERS) / (1 - STRANGERS)))
  }
}

function byLetters(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) / Math.max(a.length, b.length)
  let shared = 0
  for (let i = 0; i < a.length; i++) if (a.indexOf(a[i]!) === i && b.includes(a[i]!)) shared += 1
  return (LETTER_SHARE * 2 * shared) / (a.length + b.length)
}
