/** What words that share half of their letters are worth at most: 防控 / 防治 say nearly the same, 医院 / 医保 do not. */
const LETTER_SHARE = 0.5

/** A word with a summary of its letters: a set of 32 bits in which each letter sets one. */
export interface Letters {
  readonly text: string
  readonly summary: number
}

export function lettersOf(text: string): Letters {
  let summary = 0
  for (let i = 0; i < text.length; i++) summary |= 1 << (text.charCodeAt(i) & 31)
  return { text, summary }
}

/** How far one word answers another by its letters alone, in [0, 1); 0 for words of one letter. */
export function matchByLetters(x: Letters, y: Letters): number {
  // Most words have no letter in common, and the summaries show it at once.
  if ((x.summary & y.summary) === 0) return 0
  const [a, b] = [x.text, y.text]
  if (a.length < 2 || b.length < 2) return 0
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) / Math.max(a.length, b.length)
  let shared = 0
  for (let i = 0; i < a.length; i++) if (a.indexOf(a[i]!) === i && b.includes(a[i]!)) shared += 1
  return (LETTER_SHARE * 2 * shared) / (a.length + b.length)
}
