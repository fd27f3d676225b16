/**
 * NFKC and lower case, code unit by code unit, so that positions stay: a character whose folded form has another
 * length (㎡, ⑩ stays one digit longer) is left as it is.
 */
export function fold(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase()
  if (folded.length === text.length) return folded
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    const f = c.normalize('NFKC').toLowerCase()
    out += f.length === 1 ? f : c
  }
  return out
}
