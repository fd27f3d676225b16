import { isGeneratedList, type FieldState } from './fields.js'
import { symbolText } from './symbols.js'
import { childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.js'

/** A line break inside a paragraph. */
export const LINE_BREAK = '\n'

/** A page or column break inside a paragraph. */
export const PAGE_BREAK = '\f'

/** The printed content of one paragraph. */
export interface InlineContent {
  /** Text with tracked insertions and without deletions; LINE_BREAK and PAGE_BREAK where the paragraph breaks. */
  text: string
  /** Contents (`w:txbxContent`) of the text boxes anchored in the paragraph, in order. */
  readonly boxes: XmlElement[]
  /** Whether text was left out because a field hides it (a table of contents). */
  hidden: boolean
  insertions: number
  deletions: number
}

/** Elements that only wrap what they hold. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:bdo',
  'w:dir',
  'w:sdtContent',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
])

/** Collects the printed content of a paragraph, moving `fields` on. */
export function inlineContent(paragraph: XmlElement, fields: FieldState): InlineContent {
  const content: InlineContent = { text: '', boxes: [], hidden: false, insertions: 0, deletions: 0 }
  collect(paragraph, fields, content)
  return content
}

function collect(parent: XmlElement, fields: FieldState, into: InlineContent): void {
  for (const child of childrenOf(parent)) collectOne(child, fields, into)
}

function collectOne(element: XmlElement, fields: FieldState, into: InlineContent): void {
  const { name } = element
  if (name === 'w:r' || name === 'm:r') collectRun(element, fields, into)
  else if (name === 'w:del' || name === 'w:moveFrom') into.deletions += 1
  else if (name === 'w:ins' || name === 'w:moveTo') {
    into.insertions += 1
    collect(element, fields, into)
  } else if (name === 'w:fldSimple') {
    if (!isGeneratedList(element.attributes['instr'] ?? '')) collect(element, fields, into)
    else into.hidden = true
  } else if (name === 'w:sdt') {
    if (!isOn(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) collect(element, fields, into)
  } else if (name === 'mc:AlternateContent') collect(branchOf(element), fields, into)
  else if (name === 'm:f') {
    collect(childOf(element, 'm:num') ?? EMPTY, fields, into)
    if (fields.visible()) into.text += '/'
    collect(childOf(element, 'm:den') ?? EMPTY, fields, into)
  } else if (TRANSPARENT.has(name) || name.startsWith('m:')) collect(element, fields, into)
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }

/**
 * The branch of an alternate content that is read: the first choice, as Word takes it, or the fallback when only that has text.
 * Reading both would print the text of a text box twice.
 */
export function branchOf(element: XmlElement): XmlElement {
  const choice = childOf(element, 'mc:Choice')
  const fallback = childOf(element, 'mc:Fallback')
  if (choice && (!fallback || hasText(choice) || !hasText(fallback))) return choice
  return fallback ?? EMPTY
}

function hasText(element: XmlElement): boolean {
  return childrenOf(element).some((child) => child.name === 'w:t' || hasText(child))
}

function collectRun(run: XmlElement, fields: FieldState, into: InlineContent): void {
  const unseen = isOn(childOf(run, 'w:rPr'), 'w:vanish')
  for (const child of childrenOf(run)) {
    if (child.name === 'w:fldChar') into.text += fields.mark(child.attributes['fldCharType'])
    else if (child.name === 'w:instrText') fields.code(stringOf(child))
    else if (child.name === 'mc:AlternateContent') collectRun(branchOf(child), fields, into)
    else if (child.name === 'w:ruby') collect(childOf(child, 'w:rubyBase') ?? EMPTY, fields, into)
    else if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object') findBoxes(child, into.boxes)
    else if (unseen) continue
    else if (!fields.visible()) into.hidden ||= child.name === 'w:t'
    else into.text += runText(child)
  }
}

function runText(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      // A line end inside w:t is a blank to Word.
      return stringOf(element).replace(/[\n\f]/g, ' ')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return element.attributes['type'] === 'page' || element.attributes['type'] === 'column' ? PAGE_BREAK : LINE_BREAK
    case 'w:cr':
      return LINE_BREAK
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolText(element.attributes['font'], element.attributes['char'])
    default:
      return ''
  }
}

function stringOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

function findBoxes(element: XmlElement, into: XmlElement[]): void {
  for (const child of childrenOf(element.name === 'mc:AlternateContent' ? branchOf(element) : element)) {
    if (child.name === 'w:txbxContent') into.push(child)
    else findBoxes(child, into)
  }
}

/** Whether a content control holds a generated table of contents. */
export function isContentsControl(control: XmlElement): boolean {
  const part = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj')
  return /table of contents/i.test(valueOf(part, 'w:docPartGallery') ?? '')
}
