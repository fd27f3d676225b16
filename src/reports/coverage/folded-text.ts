import type { Word } from '../../domain/index.js'

/** The folded text of a clause, every word at its own place; blanks where nothing stands. */
export function foldedText(words: readonly Word[]): string {
  let text = ''
  for (const w of words) text = text.padEnd(w.span.start, ' ') + w.norm
  return text
}
