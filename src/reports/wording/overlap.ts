import { foldRuns, type FoldedText } from '../audit/folded-text.js'
import { findSharedRuns, indexGrams } from '../audit/shared-runs.js'

/** Shorter runs are shared by any two sentences (“加强”, “服务体系”): four characters are a word with its verb. */
const TELLING_RUN = 4

/** A sentence this many times as long as another may hold all its words scattered without repeating it. */
const LONGEST_TIMES = 3

/** Digits and written numbers, as they stand in a folded text. */
const NUMBERS = /\d+(?:\.\d+)?|[零一二三四五六七八九十百千万亿两]+/gu

/** Alone it is mostly no number: 进一步, 统一, 一体化. */
const FILLER = '一'

/** A clause made ready for comparison. */
export interface ComparedText {
  readonly folded: FoldedText
  readonly length: number
  /** Its numbers in order: wordings that differ in a number say different things. */
  readonly numbers: string
}

/** Folds a clause's text. */
export function comparedText(text: string): ComparedText {
  const folded = foldRuns(text, [{ start: 0, end: text.length }])
  const letters = Array.from(folded.codes, (code) => String.fromCharCode(code)).join('')
  return {
    folded,
    length: folded.codes.length,
    numbers: (letters.match(NUMBERS) ?? []).filter((n) => n !== FILLER).join(' '),
  }
}

/** Marks the folded characters of `text` that stand in `other` too, in runs of at least four; 1 = shared. */
export function sharedMarks(text: ComparedText, other: ComparedText): Uint8Array {
  const marks = new Uint8Array(text.length)
  const index = indexGrams(text.folded, TELLING_RUN)
  for (const { left, length } of findSharedRuns(index, other.folded)) marks.fill(1, left, left + length)
  return marks
}

/** Whether two texts may be one wording at all: the same numbers, and neither far longer. Cheap, to be asked before {@link overlap}. */
export function isComparable(a: ComparedText, b: ComparedText): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return a.numbers === b.numbers && longer.length <= LONGEST_TIMES * shorter.length
}

/** Share of the shorter text that the longer one holds, in [0, 1]; 0 where their numbers differ or one is far longer. */
export function overlap(a: ComparedText, b: ComparedText): number {
  if (!isComparable(a, b)) return 0
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length === 0) return 0
  return sharedMarks(shorter, longer).reduce((sum, mark) => sum + mark, 0) / shorter.length
}
