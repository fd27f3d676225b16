import type { PlanView } from './plan-view.js'

/** A text reduced to what is compared: no blanks, full-width forms and quotes unified, lower case; each character knows its origin. */
export interface FoldedText {
  /** UTF-16 code units of the folded text. */
  readonly codes: Uint16Array
  /** Offset of each in the original text. */
  readonly offsets: Int32Array
}

const BLANK = /\s/u
const QUOTES = /["“”„‟＂'‘’＇]/u

/** For each UTF-16 code unit its folded form; 0 = dropped. Built once: a value of the Unicode standard, not a state. */
const FOLDED_CODES: Uint16Array = (() => {
  const table = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) {
    const character = String.fromCharCode(code)
    if (BLANK.test(character)) continue
    if (QUOTES.test(character)) table[code] = 34
    else {
      const folded = code >= 0xd800 && code <= 0xdfff ? character : character.normalize('NFKC').toLowerCase()
      table[code] = folded.length === 1 ? folded.charCodeAt(0) : code
    }
  }
  return table
})()

/** Folds runs of a text, given as [start, end) pairs in rising order, into one stream. */
export function foldRuns(text: string, runs: readonly { readonly start: number; readonly end: number }[]): FoldedText {
  const size = runs.reduce((sum, run) => sum + run.end - run.start, 0)
  const codes = new Uint16Array(size)
  const offsets = new Int32Array(size)
  let length = 0
  for (const run of runs)
    for (let i = run.start; i < run.end; i++) {
      const code = FOLDED_CODES[text.charCodeAt(i)]!
      if (code === 0) continue
      codes[length] = code
      offsets[length++] = i
    }
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) }
}

/** Folds headings and clauses of a plan; indicator rows are left out, tables repeat each other by nature. */
export function foldPlan(view: PlanView): FoldedText {
  return foldRuns(
    view.plan.text,
    view.passages.filter((passage) => passage.kind !== 'indicator'),
  )
}

/** The folded form of a short text as a string. */
export function foldString(text: string): string {
  return String.fromCharCode(...foldRuns(text, [{ start: 0, end: text.length }]).codes)
}
