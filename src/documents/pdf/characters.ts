/** Han characters, kana, full-width forms, Chinese punctuation and brackets: they stand without blanks between them. */
const WIDE =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u2160-\u217f\u2460-\u24ff\u25a0-\u25ff]|[\ud840-\ud8ff][\udc00-\udfff]/u

/** Characters that never begin a line (GB/T 15834, 5.1: 不出现在一行之首). */
const NOT_AT_START = new Set('，。、；：？！）》〉】〕」』”’％‰℃…—·,.;:?!)]}%')
/** Characters that never end a line. */
const NOT_AT_END = new Set('（《〈【〔「『“‘([{')

const WORD = /[A-Za-z0-9.,%+\-/:&@#_]/

/** Whether the character is written without blanks around it. */
export function isWide(character: string): boolean {
  return WIDE.test(character)
}

/** Whether the character is part of a Latin word or a number, which is not cut at a line end. */
export function isWordCharacter(character: string): boolean {
  return WORD.test(character)
}

/** Whether a line break may stand between two characters of running Chinese text. */
export function mayBreakBetween(before: string, after: string): boolean {
  if (NOT_AT_START.has(after) || NOT_AT_END.has(before)) return false
  return !(isWordCharacter(before) && isWordCharacter(after))
}
