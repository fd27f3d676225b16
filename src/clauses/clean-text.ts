/**
 * One kind of blank, and no zero-width or control characters: readers clean their own artefacts, this only makes sure that
 * spans and headings mean the same whatever reader gave the text. Idempotent; linear.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g, '')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/ {2,}/g, ' ')
}
