import { SaxesParser, type SaxesTagNS } from 'saxes'
import { UserError } from '../../domain/index.js'
import { MAX_ELEMENT_DEPTH } from '../limits.js'

/** An element with its name in the fixed prefixes of `PREFIXES` (`w:p`), its attributes by local name, and its children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Namespaces that mean something here, transitional and strict; a file may use any prefix for them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
}

/** What a parse reports: each element of depth `depth` (1 = child of the root) when it closes, whole, in document order. */
export interface XmlReader {
  write(piece: Uint8Array): void
  close(): void
}

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

/**
 * A streaming XML reader. It hands each finished element that `isUnit` picks to `onUnit` and forgets it, so that memory holds one unit (one
 * paragraph or table) and never the whole file. Elements that `isSkipped` picks are dropped with all that is in them.
 * A DOCTYPE is refused (`docx-doctype`): no Word file has one, and its entities can read other files or swell without end.
 */
export function xmlReader(
  isUnit: (name: string) => boolean,
  isSkipped: (name: string) => boolean,
  onUnit: (element: XmlElement) => void,
): XmlReader {
  const parser = new SaxesParser({ xmlns: true })
  const open: OpenElement[] = []
  let depth = 0
  let skippedFrom = 0

  parser.on('doctype', () => {
    throw new UserError(
      'unreadable',
      'docx-doctype',
      '该文件含有 Word 不会写入的外部引用声明（DOCTYPE），为安全起见不予读取；请用 Word 或 WPS 打开后另存为新的 .docx 再导入。',
    )
  })
  parser.on('error', (error) => {
    throw new UserError(
      'unreadable',
      'docx-xml',
      '该 .docx 文件的内部结构已损坏，无法读取；请用 Word 或 WPS 打开修复后另存为 .docx 再导入。',
      { cause: error },
    )
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > MAX_ELEMENT_DEPTH) {
      throw new UserError(
        'too-large',
        'docx-too-deep',
        '该 .docx 文件的内部结构嵌套过深，已停止读取；请用 Word 或 WPS 打开后另存为新的 .docx 再导入。',
      )
    }
    if (skippedFrom > 0) return
    const name = nameOf(tag)
    if (isSkipped(name)) skippedFrom = depth
    else if (open.length > 0 || isUnit(name)) open.push({ name, attributes: attributesOf(tag), children: [] })
  })
  parser.on('text', (text) => {
    if (skippedFrom === 0) open.at(-1)?.children.push(text)
  })
  parser.on('cdata', (text) => {
    if (skippedFrom === 0) open.at(-1)?.children.push(text)
  })
  parser.on('closetag', () => {
    if (skippedFrom === depth) skippedFrom = 0
    else if (skippedFrom === 0) {
      const element = open.pop()
      if (element) {
        const parent = open.at(-1)
        if (parent) parent.children.push(element)
        else onUnit(element)
      }
    }
    depth -= 1
  })

  let decoder: InstanceType<typeof TextDecoder> | null = null
  return {
    write: (piece) => {
      decoder ??= new TextDecoder(encodingOf(piece))
      parser.write(decoder.decode(piece, { stream: true }))
    },
    close: () => {
      parser.write(decoder?.decode() ?? '')
      parser.close()
    },
  }
}

/** XML of Word is UTF-8; the standard also allows UTF-16 with a mark. */
function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le'
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function nameOf(tag: SaxesTagNS): string {
  return `${PREFIXES[tag.uri] ?? 'x'}:${tag.local}`
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] = attribute.value
  return attributes
}

/** The child elements of an element, or those of one name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return []
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The `w:val` of a child element: `valueOf(pPr, 'w:pStyle')`. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val']
}

/** An on/off property: present without a value, `1`, `true` and `on` mean on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childOf(element, name)
  return child !== undefined && !['0', 'false', 'off'].includes(child.attributes['val'] ?? '1')
}

/** A whole number of a property, or undefined when it is missing or no number. */
export function integerOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined
}
