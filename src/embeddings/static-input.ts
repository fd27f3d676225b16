import type { Word } from '../domain/index.js'

const DIGITS = /^[\d.,]+/

/**
 * Words as our own encoders saw them in training: folded words joined by one blank, any run of digits, `.`, `,`, `%` the one
 * token `0`, repeated `0` merged, what follows the digits of a quantity a word of its own.
 */
export function staticInput(words: readonly Word[]): string {
  const out: string[] = []
  const pushZero = (): void => {
    if (out.at(-1) !== '0') out.push('0')
  }
  for (const w of words) {
    if (w.kind === 'number') {
      pushZero()
      const unit = w.norm.replace(DIGITS, '').replace(/^[%‰]/, '')
      if (unit !== '') out.push(unit)
    } else if ((w.norm === '.' || w.norm === '%' || w.norm === '‰') && out.at(-1) === '0') {
      continue
    } else out.push(w.norm)
  }
  return out.join(' ')
}
