import type { Word } from '../domain/index.js'

const DIGITS = /\d[\d.,]*/g

/** What every number is for the encoder: its value is compared elsewhere, its presence is all that a vector can hold. */
const NUMBER = '0'

/** The tokens a number is for the encoder: `16.9/10万` is `0 / 0 万`, `65%` is `0`, `3个月` is `0 个月`. */
function numberTokens(norm: string): string[] {
  const spaced = norm.replace(/[%‰]/g, '').replace(DIGITS, ` ${NUMBER} `).replace(/\//g, ' / ')
  return spaced.split(' ').filter((t) => t !== '')
}

/**
 * Words as our own encoders see them, in training and in use: folded words joined by one blank, a number the one token `0`
 * and what it counts a token of its own, `0` never twice in a row.
 */
export function staticInput(words: readonly Word[]): string {
  const out: string[] = []
  for (const w of words) {
    const previous = out.at(-1)
    if (w.kind === 'number') {
      const tokens = numberTokens(w.norm)
      out.push(...(previous === NUMBER && tokens[0] === NUMBER ? tokens.slice(1) : tokens))
    } else if (previous === NUMBER && (w.norm === '.' || w.norm === '%' || w.norm === '‰')) {
      continue
    } else out.push(w.norm)
  }
  return out.join(' ')
}
