import { fieldState } from '../docx/fields.js'
import { LINE_BREAK, PAGE_BREAK } from '../docx/inline.js'
import { symbolText } from '../docx/symbols.js'
import type { DocStyle } from './doc-styles.js'
import { rangeAt, type FormattedRange } from './formatted-pages.js'
import type { Piece } from './pieces.js'
import { SPRM, sprmValue, type Sprm } from './sprms.js'

/** A paragraph or table cell end of the main text, as printed: no deleted or hidden text, no field codes. */
export interface DocParagraph {
  readonly text: string
  /** Ends a table cell or row, not a paragraph. */
  readonly endsCell: boolean
  /** Modifiers of its style, then its own. */
  readonly sprms: readonly Sprm[]
  readonly styleName: string
  /** Whether a field hides text of it: a table of contents. */
  readonly hidden: boolean
}

const PARAGRAPH_END = 0x0d
const CELL_END = 0x07
const SECTION_END = 0x0c

/** What the special characters of the text stand for ([MS-DOC] 2.4.1); those of pictures, notes and comments stand for nothing. */
const SPECIAL: Readonly<Record<number, string>> = {
  0x09: '\t',
  0x0b: LINE_BREAK,
  0x0e: PAGE_BREAK,
  0x1e: '-',
}

const FIELD_MARKS: Readonly<Record<number, string>> = { 0x13: 'begin', 0x14: 'separate', 0x15: 'end' }

/** Cuts the text into its paragraphs and cells and gives each its properties. */
export function docParagraphs(
  pieces: readonly Piece[],
  characters: readonly FormattedRange[],
  paragraphs: readonly FormattedRange[],
  styles: (index: number) => DocStyle,
): DocParagraph[] {
  const found: DocParagraph[] = []
  const fields = fieldState()
  let text = ''
  let hidden = false

  function end(position: number, endsCell: boolean): void {
    const range = rangeAt(paragraphs, position)
    const style = styles(range?.style ?? 0)
    found.push({ text, endsCell, sprms: [...style.sprms, ...(range?.sprms ?? [])], styleName: style.name, hidden })
    text = ''
    hidden = false
  }

  function add(piece: string): void {
    if (fields.visible()) text += piece
    else {
      hidden ||= piece.trim() !== ''
      fields.code(piece)
    }
  }

  for (const piece of pieces) {
    let run: FormattedRange | undefined
    for (let at = 0; at < piece.text.length; at += 1) {
      const position = piece.position + at * piece.bytesPerCharacter
      if (!run || position >= run.end || position < run.start) run = rangeAt(characters, position)
      if (run && isUnseen(run.sprms)) continue
      const code = piece.text.charCodeAt(at)
      if (code === PARAGRAPH_END || code === SECTION_END || code === CELL_END) end(position, code === CELL_END)
      else if (FIELD_MARKS[code] !== undefined) text += fields.mark(FIELD_MARKS[code])
      else if (code >= 0x20) add(code === 0x28 ? symbolOr(run?.sprms ?? [], '(') : piece.text[at]!)
      else add(SPECIAL[code] ?? '')
    }
  }
  if (text !== '') found.push({ text, endsCell: false, sprms: [], styleName: '', hidden })
  return found
}

function isUnseen(sprms: readonly Sprm[]): boolean {
  return sprmValue(sprms, SPRM.characterDeleted) === 1 || sprmValue(sprms, SPRM.characterHidden) === 1
}

/** A symbol is stored as a bracket with a modifier that has font and code. Fonts are not looked up: Symbol is the one with values. */
function symbolOr(sprms: readonly Sprm[], plain: string): string {
  const operand = sprms.findLast((sprm) => sprm.code === SPRM.characterSymbol)?.operand
  return operand && operand.length >= 4 ? symbolText('Symbol', operand.readUInt16LE(2).toString(16)) : plain
}
