import type { Word } from '../domain/index.js'

/** Cuts Chinese text into words; the same text always gives the same words. */
export interface Segmenter {
  /** Words in reading order; blanks are left out, every other code unit of `text` belongs to exactly one word. */
  cut(text: string): Word[]
}
