import type { Word } from '../../domain/index.js'
import { VectorBlock, ZERO } from '../../domain/vector-block.js'
import { lettersOf, matchByLetters, type Letters } from './letter-match.js'

/** Cosine below which two words are strangers; between it and 1 the match grows evenly. Static vectors put unrelated policy words near 0.2. */
const STRANGERS = 0.35

/**
 * Words known by numbers, and how far they answer each other. One table may serve several drafts in turn, since words and their vectors
 * stay the same; the parts are those of the draft at work.
 */
export class WordTable {
  readonly #ids = new Map<string, number>()
  /** Letters of each word; none of a number, which answers only itself. */
  readonly #letters: Letters[] = []
  /** Number of each word's vector in the block, ZERO for a word of no clause of the draft at work. */
  readonly #inBlock: number[] = []
  /** The same for the words of all drafts so far. */
  readonly #kept = new Map<string, number>()
  /** Of the dimension of the first vector that comes; until then all words are compared by letters. */
  #block = new VectorBlock(1)
  /** Vectors of words in the block; those of parts stand behind them. */
  #wordVectors = 1

  /** A table of these words alone; see {@link begin}. */
  static of(vectors: ReadonlyMap<string, Float32Array>): WordTable {
    return new WordTable().begin(vectors)
  }

  /**
   * Takes in the words of a draft by their unit vectors and forgets the parts of the one before. A word without a vector, or with the
   * zero vector, is compared by its letters only.
   */
  begin(vectors: ReadonlyMap<string, Float32Array>): this {
    const [first] = vectors.values()
    if (first && this.#wordVectors === 1) this.#block = new VectorBlock(first.length)
    this.#block.cut(this.#wordVectors)
    // A word of another draft alone stays unknown: a verdict must not hang on what else is compared.
    this.#inBlock.fill(ZERO)
    for (const [norm, vector] of vectors) {
      const number = this.#kept.get(norm) ?? this.#block.add(vector)
      this.#kept.set(norm, number)
      this.#inBlock[this.#known(norm, false)] = number
    }
    this.#wordVectors = this.#block.count
    return this
  }

  /** How many words have a number; the next new one gets this. */
  get size(): number {
    return this.#letters.length
  }

  /** Numbers of words (by `norm`), in order. */
  idsOf(words: readonly Word[]): Int32Array {
    const ids = new Int32Array(words.length)
    for (let w = 0; w < ids.length; w++) ids[w] = this.#known(words[w]!.norm, words[w]!.kind === 'number')
    return ids
  }

  #known(norm: string, isNumber: boolean): number {
    const known = this.#ids.get(norm)
    if (known !== undefined) return known
    const id = this.#letters.length
    this.#ids.set(norm, id)
    this.#letters.push(lettersOf(isNumber ? '' : norm))
    this.#inBlock.push(ZERO)
    return id
  }

  /**
   * How far each word of `wanted` answers, or is answered by, each of `offered`, at `[w * offered.length + o]` and in [0, 1]: 1 for the
   * same word, else by vector and letters. Both are lists of numbers that `idsOf` gave.
   */
  matches(wanted: Int32Array, offered: Int32Array): Float32Array {
    const found = new Float32Array(wanted.length * offered.length)
    const inBlock = (id: number): number => this.#inBlock[id]!
    this.#block.products(wanted.map(inBlock), offered.map(inBlock), found)
    const low = offered.map((id) => this.#letters[id]!.low)
    const high = offered.map((id) => this.#letters[id]!.high)
    for (let w = 0, at = 0; w < wanted.length; w++) {
      const id = wanted[w]!
      const letters = this.#letters[id]!
      for (let o = 0; o < offered.length; o++, at++) {
        // Most words have no letter in common, and the summaries show it at once.
        const mayShare = (letters.low & low[o]!) !== 0 && (letters.high & high[o]!) !== 0
        const byLetters = mayShare ? matchByLetters(letters.text, this.#letters[offered[o]!]!.text) : 0
        const byVector = (found[at]! - STRANGERS) / (1 - STRANGERS)
        if (id === offered[o] || byVector > 1) found[at] = 1
        else found[at] = byVector > byLetters ? byVector : byLetters
      }
    }
    return found
  }

  /**
   * Number of the unit vector of a part, the words `ids` from place `from` to before `to`: their vectors, each with its weight by number;
   * ZERO where no word has one.
   */
  addPart(ids: Int32Array, from: number, to: number, weights: Float64Array): number {
    const of: number[] = []
    const by: number[] = []
    for (let at = from; at < to; at++) {
      const id = ids[at]!
      of.push(this.#inBlock[id]!)
      by.push(weights[id]!)
    }
    return this.#block.addUnitSum(of, by)
  }

  /** Cosine of each of the parts `wanted` with each of `offered`, by number, at `[w * offered.length + o]`, in [-1, 1]. */
  partCosines(wanted: Int32Array, offered: Int32Array): Float32Array {
    const found = new Float32Array(wanted.length * offered.length)
    this.#block.products(wanted, offered, found)
    return found
  }
}
