/** Characters no office file may hold (XML 1.0, 2.2), and marks that turn the direction of writing, which could hide a number. */

const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200e\u200f]/g

const LONE_SURROGATE = /\p{Surrogate}/gu

/** The text with everything left out that cannot be printed; a lone half of a character becomes �. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(LONE_SURROGATE, '\ufffd')
}

/** The text as it stands in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}
