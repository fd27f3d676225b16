/**
 * Removes what a text dump of an office file leaves in the text and what no reader wants to see: `[bookmark: …]` tags,
 * `**` of bold runs, zero-width and control characters; blanks of all kinds become one blank. Tabs stay: they part cells.
 * Idempotent; works in linear time.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\[bookmark:[^\]\n]{0,200}\]/g, '')
    .replace(/\*\*/g, '')
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/ {2,}/g, ' ')
}

/** Splits a line of a dump at its `<p>` tags; a line without them is given back alone. */
export function splitParagraphTags(text: string): readonly string[] {
  if (!/<\/?p>/i.test(text)) return [text]
  return text.split(/<\/?p>/i).filter((part) => part.trim() !== '')
}
