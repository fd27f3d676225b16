import type { Word } from '../../domain/index.js'
import { dotFour } from '../../domain/dot.js'
import { lettersOf, matchByLetters, type Letters } from './letter-match.js'

/** Cosine below which two words are strangers; between it and 1 the match grows evenly. Static vectors put unrelated policy words near 0.2. */
const STRANGERS = 0.35

/** Room of a row when it is made, in words; a plan has some 2,500. Rows grow by doubling. */
const ROW = 4096

/** Scalar products worked out in one go. */
const AT_ONCE = 4

interface KnownWord {
  readonly isNumber: boolean
  readonly vector: Float32Array | undefined
  readonly letters: Letters
}

/**
 * Matches of words by number, each worked out once: the same few thousand words meet all the time. One table may serve any number
 * of drafts, since a match hangs on the two words and their vectors alone.
 */
export class MatchTable {
  readonly #ids = new Map<string, number>()
  readonly #bareIds = new Map<string, number>()
  readonly #words: KnownWord[] = []
  /** Row of known matches by word, NaN where not worked out yet. */
  readonly #rows: (Float32Array | undefined)[] = []
  /** Words whose matches are being worked out, and their scalar products. */
  readonly #open = new Int32Array(AT_ONCE)
  readonly #sums = new Float64Array(AT_ONCE)

  /** Number of a word, from 0 in order of first sight; with another vector than none it is another word. */
  idOf(word: Word, vector: Float32Array | undefined): number {
    const ids = vector ? this.#ids : this.#bareIds
    let id = ids.get(word.norm)
    if (id === undefined) {
      id = this.#words.length
      ids.set(word.norm, id)
      this.#words.push({ isNumber: word.kind === 'number', vector, letters: lettersOf(word.norm) })
    }
    return id
  }

  /** Matches of word `a` with at least the words `others`, by number: `row[b]` in [0, 1]. Valid until the next new word. */
  rowOf(a: number, others: Int32Array): Float32Array {
    const row = this.#roomFor(a)
    for (let o = 0; o < others.length; o++) {
      const known = row[others[o]!]!
      if (known !== known) this.#fill(row, a, others, o)
    }
    return row
  }

  /** Place in `others` of the word that `a` matches best, the first of equal ones; -1 where it matches none. A full match ends the search. */
  bestPlace(a: number, others: Int32Array): number {
    const row = this.#roomFor(a)
    let best = 0
    let place = -1
    for (let o = 0; o < others.length && best < 1; o++) {
      let match = row[others[o]!]!
      if (match !== match) match = this.#fill(row, a, others, o)
      if (match > best) {
        best = match
        place = o
      }
    }
    return place
  }

  /** A match that was worked out before; NaN for others. */
  known(a: number, b: number): number {
    return this.#rows[a]?.[b] ?? Number.NaN
  }

  /**
   * Works out the match with the word at `place` of `others`, and in the same go those of the next ones which need vectors: the sum of one
   * scalar product waits for itself, four in turn do not, and this is the hottest loop of a comparison.
   */
  #fill(row: Float32Array, a: number, others: Int32Array, place: number): number {
    const b = others[place]!
    if (!this.#needsVectors(a, b)) {
      // Through the row, so that a match is the same number (32 bits) the first time and later.
      row[b] = this.#withoutVectors(a, b)
      return row[b]!
    }
    const open = this.#open
    open[0] = b
    let count = 1
    for (let o = place + 1; o < others.length && count < AT_ONCE; o++) {
      const c = others[o]!
      const known = row[c]!
      if (known === known || !this.#needsVectors(a, c)) continue
      // Not asked for again: a word that stands twice would be summed twice.
      row[c] = 0
      open[count++] = c
    }
    const vector = (at: number): Float32Array => this.#words[open[at < count ? at : 0]!]!.vector!
    const sums = this.#sums
    dotFour(this.#words[a]!.vector!, vector(0), vector(1), vector(2), vector(3), sums, 0)
    for (let at = 0; at < count; at++) row[open[at]!] = this.#matchOf(a, open[at]!, sums[at]!)
    return row[b]!
  }

  #roomFor(a: number): Float32Array {
    const row = this.#rows[a]
    const words = this.#words.length
    if (row !== undefined && row.length >= words) return row
    let size = row?.length ?? ROW
    while (size < words) size *= 2
    const longer = new Float32Array(size).fill(Number.NaN)
    if (row) longer.set(row)
    this.#rows[a] = longer
    return longer
  }

  #needsVectors(a: number, b: number): boolean {
    const [x, y] = [this.#words[a]!, this.#words[b]!]
    return a !== b && !x.isNumber && !y.isNumber && x.vector !== undefined && y.vector !== undefined
  }

  #withoutVectors(a: number, b: number): number {
    if (a === b) return 1
    const [x, y] = [this.#words[a]!, this.#words[b]!]
    return x.isNumber || y.isNumber ? 0 : matchByLetters(x.letters, y.letters)
  }

  #matchOf(a: number, b: number, cosine: number): number {
    const byVector = Math.min(1, Math.max(0, (cosine - STRANGERS) / (1 - STRANGERS)))
    return Math.max(byVector, matchByLetters(this.#words[a]!.letters, this.#words[b]!.letters))
  }
}

/**
 * How far one word answers another, in [0, 1]: 1 for the same word, else by vector and letters; a number matches only itself.
 * Words are known by the number `idOf` gives them.
 */
export class WordMatcher {
  readonly #vectors: ReadonlyMap<string, Float32Array>
  readonly #table: MatchTable

  /**
   * Unit vectors by word; a word without one, or with the zero vector, is compared by its letters only. Matchers of several drafts
   * may share a table where equal words have equal vectors.
   */
  constructor(vectors: ReadonlyMap<string, Float32Array>, table: MatchTable = new MatchTable()) {
    this.#vectors = vectors
    this.#table = table
  }

  /** Number of a word (by `norm`). */
  idOf(word: Word): number {
    return this.#table.idOf(word, this.#vectors.get(word.norm))
  }

  /** Both numbers come from `idOf`; so do those of {@link rowOf}. */
  match(a: number, b: number): number {
    const known = this.#table.known(a, b)
    return known === known ? known : this.#table.rowOf(a, Int32Array.of(b))[b]!
  }

  /** Matches of word `a` with at least the words `others`: `row[b]` in [0, 1]. Valid until the next call of `idOf`. */
  rowOf(a: number, others: Int32Array): Float32Array {
    return this.#table.rowOf(a, others)
  }

  /** Place in `others` of the word that `a` matches best, the first of equal ones; -1 where it matches none. */
  bestPlace(a: number, others: Int32Array): number {
    return this.#table.bestPlace(a, others)
  }

  /** The best match of word `a` with any of `others`, in [0, 1]; 0 without any. */
  bestMatch(a: number, others: Int32Array): number {
    const place = this.#table.bestPlace(a, others)
    return place < 0 ? 0 : this.#table.known(a, others[place]!)
  }
}
