/** Characters that take two columns of a terminal: Unicode East Asian Width W and F, in the blocks Chinese text uses. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u
/** Marks that take none. */
const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u

/** Columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const c of text) width += ZERO.test(c) ? 0 : WIDE.test(c) ? 2 : 1
  return width
}

/** The text cut to at most `columns` columns, the last one an ellipsis where something was cut. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let out = ''
  let width = 0
  for (const c of text) {
    const next = displayWidth(c)
    if (width + next > columns - 1) break
    out += c
    width += next
  }
  return `${out}…`
}
