/**
 * Characters of the Symbol font that plans use for values, by their code without the F000 that Word adds
 * (Unicode mapping table “Symbol”, unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt). Losing `≥` would change a target.
 */
const SYMBOL_FONT: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb0: '°',
  0xb1: '±',
  0xb4: '×',
  0xb7: '●',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbe: '—',
  0x25: '%',
  0x2d: '−',
  0x3c: '<',
  0x3e: '>',
  0x6d: 'μ',
}

/** Any other symbol (Wingdings check marks and arrows) is a mark without words. */
const OTHER_MARK = '●'

/** The character a `w:sym` stands for: its font's for Symbol, itself when it is an ordinary one, else a bullet. */
export function symbolText(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return ''
  const plain = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value
  if (font?.toLowerCase() === 'symbol') return SYMBOL_FONT[plain] ?? OTHER_MARK
  return value >= 0xe000 && value <= 0xf8ff ? OTHER_MARK : String.fromCharCode(value)
}
