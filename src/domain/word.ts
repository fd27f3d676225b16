import type { Span } from './span.js'

/** What a word is for matching: `number` = a number or quantity kept whole (`65%以上`, `2025年`), `stop` = carries no meaning alone. */
export type WordKind = 'word' | 'number' | 'stop' | 'mark'

/** A word of a clause; its span is relative to the clause's own text. */
export interface Word {
  /** As printed. */
  readonly text: string
  /** NFKC, lower case, traditional brackets and digits folded: the form that is compared. */
  readonly norm: string
  readonly kind: WordKind
  readonly span: Span
}

/** A clause made ready for comparison: its words and its vector. */
export interface ClauseSignals {
  readonly words: readonly Word[]
  /** Unit length; dimension of the model in use. */
  readonly vector: Float32Array
}
