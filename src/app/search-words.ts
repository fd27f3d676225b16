import type { Word } from '../domain/index.js'

/** The words of a clause as the full text keeps them: folded, marks left out, joined by one blank. */
export function searchWords(words: readonly Word[]): string {
  return words
    .filter((w) => w.kind === 'word' || w.kind === 'number')
    .map((w) => w.norm)
    .join(' ')
}
