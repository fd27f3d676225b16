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

/** Stands for a number in a folded text: a noncharacter of Unicode that no text has. */
const NUMBER = 0xfdd0

/** A number of a clause. */
export interface WrittenNumber {
  /** As the clause writes it. */
  readonly text: string
  /** Folded: two that are equal here are the same number. */
  readonly folded: string
  /** Place in the folded text, where one character stands for it. */
  readonly at: number
}

/** A clause made ready for comparison: the wording with a mark for each number, and the numbers beside it. */
export interface ComparedText {
  readonly folded: FoldedText
  readonly length: number
  readonly numbers: readonly WrittenNumber[]
  /** What each number counts, by the character after it: clauses may differ in “65” and “60”, not in “65%” and “65处”. */
  readonly counted: string
  /** The folded text with its numbers: clauses where it is equal say the same. */
  readonly letters: string
}

/** Folds a clause's text and takes its numbers out. */
export function comparedText(text: string): ComparedText {
  const { codes, offsets } = foldRuns(text, [{ start: 0, end: text.length }])
  const letters = Array.from(codes, (code) => String.fromCharCode(code)).join('')
  const kept: number[] = []
  const from: number[] = []
  const numbers: WrittenNumber[] = []
  let done = 0
  const keepUntil = (end: number): void => {
    for (; done < end; done++) {
      kept.push(codes[done]!)
      from.push(offsets[done]!)
    }
  }
  for (const { 0: folded, index } of letters.matchAll(NUMBERS)) {
    if (folded === FILLER) continue
    keepUntil(index)
    const last = index + folded.length - 1
    numbers.push({ text: text.slice(offsets[index], offsets[last]! + 1), folded, at: kept.length })
    kept.push(NUMBER)
    from.push(offsets[index]!)
    done = last + 1
  }
  keepUntil(codes.length)
  return {
    folded: { codes: Uint16Array.from(kept), offsets: Int32Array.from(from) },
    length: kept.length,
    numbers,
    counted: numbers.map(({ at }) => String.fromCharCode(kept[at + 1] ?? 0)).join(''),
    letters,
  }
}

/** Marks the folded characters of `text` that stand in `other` too, in runs of at least four; 1 = shared. */
export function sharedMarks(text: ComparedText, other: ComparedText): Uint8Array {
  const marks = new Uint8Array(text.length)
  const index = indexGrams(text.folded, TELLING_RUN)
  for (const { left, length } of findSharedRuns(index, other.folded)) marks.fill(1, left, left + length)
  return marks
}

/** Whether two texts may be one wording at all: numbers of the same things, and neither far longer. Cheap, to be asked before {@link overlap}. */
export function isComparable(a: ComparedText, b: ComparedText): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return a.counted === b.counted && longer.length <= LONGEST_TIMES * shorter.length
}

/** Share of the shorter text that the longer one holds, in [0, 1]; 0 where they count other things or one is far longer. */
export function overlap(a: ComparedText, b: ComparedText): number {
  if (!isComparable(a, b)) return 0
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length === 0) return 0
  return sharedMarks(shorter, longer).reduce((sum, mark) => sum + mark, 0) / shorter.length
}
