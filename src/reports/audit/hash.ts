/**
 * A 53-bit hash of a text as 14 lower-case hex digits (two multiplicative 32-bit lanes, finished as in MurmurHash3).
 * Not for security: it only names findings, so that the same text gets the same name in every run.
 */
export function textHash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return ((b & 0x1fffff) >>> 0).toString(16).padStart(6, '0') + (a >>> 0).toString(16).padStart(8, '0')
}
