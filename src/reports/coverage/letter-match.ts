/** What words that share half of their letters are worth at most: 防控 / 防治 say nearly the same, 医院 / 医保 do not. */
const LETTER_SHARE = 0.5

/** A word with two summaries of its letters: sets of 32 bits in which each letter sets one, by its lowest five bits and by the five above. */
export interface Letters {
  readonly text: string
  readonly low: number
  readonly high: number
}

export function lettersOf(text: string): Letters {
  let [low, high] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    low |= 1 << (code & 31)
    high |= 1 << ((code >> 5) & 31)
  }
  return { text, low, high }
}

/** How far one word answers another by its letters alone, in [0, 1); 0 for words of one letter. */
export function matchByLetters(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) / Math.max(a.length, b.length)
  let shared = 0
  for (let i = 0; i < a.length; i++) if (a.indexOf(a[i]!) === i && b.includes(a[i]!)) shared += 1
  return (LETTER_SHARE * 2 * shared) / (a.length + b.length)
}
