/** Marks that close a sentence. */
export const SENTENCE_ENDS = '。！？'

/** Closing quotes and brackets that may follow the mark that ends a sentence. */
export const CLOSERS = '”’」』）)》】〕〉'

const HAN = /\p{Script=Han}/u

/** Whether a character (one UTF-16 unit is enough for the common ones) is a Chinese character. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character)
}

/** Text without any white space: the form in which printed words are compared across formats. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** The text without closing quotes and brackets at its end. */
export function withoutClosers(text: string): string {
  let end = text.length
  while (end > 0 && CLOSERS.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

/** Whether running text is finished at its end: 。！？ (closing quotes may follow). */
export function endsSentence(text: string): boolean {
  const last = withoutClosers(text).at(-1)
  return last !== undefined && (SENTENCE_ENDS.includes(last) || last === '…')
}
