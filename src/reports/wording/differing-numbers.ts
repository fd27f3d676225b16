import type { WordingNumber } from '../../domain/index.js'
import type { ComparedText } from './overlap.js'

/** Characters shown before a number: the few words that say what it counts. */
const BEFORE = 14
/** Characters shown after it: its unit and 以上. */
const AFTER = 4

/** What a number does not count any more stands beyond these. */
const BREAK = /[，。；：、！？,;:!?\s]/u

/** The end of `text` after its last break, `most` characters at the most. */
function tail(text: string, most: number): string {
  let from = text.length
  while (from > 0 && text.length - from < most && !BREAK.test(text[from - 1]!)) from--
  return text.slice(from)
}

/** The beginning of `text` before its first break. */
function head(text: string, most: number): string {
  const at = text.slice(0, most).search(BREAK)
  return text.slice(0, at < 0 ? most : at)
}

/**
 * The numbers on which texts of one wording differ, in order of place, with what stands around each in the first (`own` as it is
 * written). All of them count the same things in the same order.
 */
export function differingNumbers(own: string, texts: readonly ComparedText[]): WordingNumber[] {
  const [first, ...others] = texts
  return first!.numbers.flatMap((number, place) => {
    if (others.every((o) => o.numbers[place]!.folded === number.folded)) return []
    const start = first!.folded.offsets[number.at]!
    return [
      {
        before: tail(own.slice(0, start), BEFORE),
        after: head(own.slice(start + number.text.length), AFTER),
        values: texts.map((t) => t.numbers[place]!.text),
      },
    ]
  })
}

/** How many numbers two texts of one wording do not share. */
export function otherNumbers(a: ComparedText, b: ComparedText): number {
  return a.numbers.filter((n, place) => b.numbers[place]?.folded !== n.folded).length
}
