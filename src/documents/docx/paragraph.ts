import type { ParagraphBlock } from '../../domain/index.js'
import { normaliseParagraph } from '../text/clean.js'
import { LINE_BREAK, PAGE_BREAK } from './inline.js'
import type { ParagraphStyle } from './styles.js'
import { childOf, integerOf, isOn, valueOf, type XmlElement } from './xml.js'

/** Outline level that means body text. */
const BODY_LEVEL = 9

/** Ends after which a line break inside a paragraph begins a new one, as people type them with Shift+Enter. */
const SENTENCE_END = /[。！？；：!?;:][”’」』）)]*$/

/** Style names of generated tables of contents. */
const CONTENTS_STYLE = /^(?:toc \d|toc heading|table of figures|目录 ?\d|toc 标题)/

/** Whether a paragraph belongs to a table of contents by its style. */
export function isContentsStyle(style: ParagraphStyle): boolean {
  return isContentsName(style.name)
}

/** Whether a lower-case style name is one of a generated table of contents. */
export function isContentsName(name: string): boolean {
  return CONTENTS_STYLE.test(name)
}

/** Heading level, 1 to 9, from the paragraph's own outline level, its style's or its style's name. */
export function headingLevelOf(properties: XmlElement | undefined, style: ParagraphStyle): number | undefined {
  const level = integerOf(valueOf(properties, 'w:outlineLvl')) ?? style.outlineLevel
  if (level !== undefined) return level >= 0 && level < BODY_LEVEL ? level + 1 : undefined
  return integerOf(/^(?:heading|标题) ?([1-9])$/.exec(style.name)?.[1])
}

/** Whether the paragraph mark was deleted by a tracked change: the paragraph runs on into the next one. */
export function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr')
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
}

/** Whether the paragraph mark is hidden text: with no visible text the paragraph is not printed and takes no number. */
export function isMarkHidden(properties: XmlElement | undefined): boolean {
  return isOn(childOf(properties, 'w:rPr'), 'w:vanish')
}

/**
 * The lines of a paragraph. A page break or a line break behind a full sentence begins a new paragraph; any other line break (a title set on two
 * lines) is taken out, unless `everyLine` (table cells, where each line is a value).
 */
export function linesOf(text: string, everyLine: boolean): string[] {
  const lines: string[] = []
  for (const page of text.split(PAGE_BREAK)) {
    let open = ''
    for (const line of page.split(LINE_BREAK)) {
      const closed = everyLine || SENTENCE_END.test(open.trimEnd().slice(-8))
      if (closed && open !== '') lines.push(open)
      open = closed ? line : joined(open, line)
    }
    lines.push(open)
  }
  return lines.map(normaliseParagraph).filter((line) => line !== '')
}

/** Joins two lines; a blank only between letters or digits, which Chinese text has none of. */
function joined(first: string, second: string): string {
  const apart = /[A-Za-z0-9]$/.test(first) && /^[A-Za-z0-9]/.test(second)
  return apart ? `${first} ${second}` : `${first}${second}`
}

/** Blocks of a paragraph's lines; only the first is the heading that its style says. */
export function paragraphBlocks(lines: readonly string[], headingLevel: number | undefined): ParagraphBlock[] {
  return lines.map((text, at) => ({
    kind: 'paragraph',
    text,
    ...(headingLevel !== undefined && at === 0 ? { headingLevel } : {}),
  }))
}
