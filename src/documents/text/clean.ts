import type { ReadingNote } from '../../domain/index.js'

/**
 * Characters that turn the direction of writing round (U+061C, U+200E/F, U+202A-E, U+2066-9): a number with an override in
 * front is shown backwards, so a reviewer would sign another value than the file holds.
 */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** C0 and C1 control characters but tab and line feed, and U+FFFE/U+FFFF, which no XML or Excel file may hold. */
 
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** Marks without width: zero-width space, joiners, word joiner, a stray byte order mark, soft hyphen. They break word matching. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g

/** A text with only harmless characters, and a note for each kind that was taken out. */
export interface CleanText {
  readonly text: string
  readonly notes: readonly ReadingNote[]
}

/**
 * Makes a whole text harmless: every line end becomes LF (also U+2028, U+2029, U+0085, form feed), control, bidi and invisible characters
 * go, lone surrogates become U+FFFD. Linear in the length.
 */
export function cleanText(raw: string): CleanText {
  const lines = raw.replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
  const bidi = lines.replace(BIDI_CONTROLS, '')
  const plain = bidi.replace(CONTROLS, '')
  const notes: ReadingNote[] = []
  if (bidi.length !== lines.length) {
    notes.push({
      code: 'bidi-removed',
      message: '文件中有改变文字显示方向的隐藏字符（可使数字倒着显示），已去除；所示文字为文件中实际存储的顺序，请留意核对数字。',
    })
  }
  if (plain.length !== bidi.length) {
    notes.push({ code: 'control-removed', message: '文件中有不可显示的控制字符，已去除；如正文有缺字，请核对原始文件。' })
  }
  return { text: plain.replace(INVISIBLE, '').replace(/\p{Surrogate}/gu, '\uFFFD'), notes }
}

/**
 * The text of one paragraph as the later stages want it: no line breaks, runs of blanks (also U+00A0, U+3000, tab) one blank, none at
 * the ends. A tab before a closing page number is kept: it is how a table of contents is told from a heading.
 */
export function normaliseParagraph(text: string): string {
  const line = text.replace(/\s+/g, (blank) => (blank.includes('\t') ? '\t' : ' ')).trim()
  return line.replace(/\t(?!\s*[0-9]{1,4}$)/g, ' ')
}
