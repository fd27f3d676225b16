import { childOf, integerOf, valueOf, type XmlElement } from './xml.js'

/** Which list and level a paragraph counts in; a part may be missing and come from elsewhere. */
export interface NumberingReference {
  readonly numId?: string
  readonly level?: number
}

/** What a paragraph style says, with all it inherits. */
export interface ParagraphStyle {
  readonly id: string
  /** Lower-case name: ids differ by the language of Word (`1`, `Heading1`), names do not. */
  readonly name: string
  readonly numbering: NumberingReference
  /** 0-8, or 9 for body text. */
  readonly outlineLevel?: number
  /** Ids from this style up to the root, for the pStyle links of list levels. */
  readonly chain: readonly string[]
}

/** The paragraph styles of a document. */
export interface StyleSheet {
  /** The style of an id; the default paragraph style without one or for an unknown one. */
  style(id: string | undefined): ParagraphStyle
}

interface RawStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly numbering: NumberingReference
  readonly outlineLevel?: number
}

const PLAIN: ParagraphStyle = { id: '', name: 'normal', numbering: {}, chain: [] }

/** Longest chain of basedOn followed; Word allows 10, a loop would never end. */
const MAX_CHAIN = 20

/** Builds the style sheet from the `w:style` elements of styles.xml. */
export function styleSheet(elements: readonly XmlElement[]): StyleSheet {
  const raw = new Map<string, RawStyle>()
  let defaultId: string | undefined
  for (const element of elements) {
    const style = rawStyle(element)
    if (!style) continue
    raw.set(style.id, style)
    if (['1', 'true', 'on'].includes(element.attributes['default'] ?? '')) defaultId ??= style.id
  }
  const resolved = new Map<string, ParagraphStyle>()
  const style = (id: string | undefined): ParagraphStyle => {
    const key = id !== undefined && raw.has(id) ? id : defaultId
    if (key === undefined) return PLAIN
    const known = resolved.get(key) ?? resolve(key, raw)
    resolved.set(key, known)
    return known
  }
  return { style }
}

/** Reads a `w:numPr`: `{}` when it is missing. */
export function numberingReference(properties: XmlElement | undefined): NumberingReference {
  const numbering = childOf(properties, 'w:numPr')
  const numId = valueOf(numbering, 'w:numId')
  const level = integerOf(valueOf(numbering, 'w:ilvl'))
  return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) }
}

function rawStyle(element: XmlElement): RawStyle | null {
  const id = element.attributes['styleId']
  // A style without a type is a paragraph style.
  if (id === undefined || (element.attributes['type'] ?? 'paragraph') !== 'paragraph') return null
  const properties = childOf(element, 'w:pPr')
  const basedOn = valueOf(element, 'w:basedOn')
  const outlineLevel = integerOf(valueOf(properties, 'w:outlineLvl'))
  return {
    id,
    name: (valueOf(element, 'w:name') ?? '').toLowerCase(),
    numbering: numberingReference(properties),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
  }
}

function resolve(id: string, raw: ReadonlyMap<string, RawStyle>): ParagraphStyle {
  const chain: RawStyle[] = []
  for (let at = raw.get(id); at && chain.length < MAX_CHAIN; at = at.basedOn ? raw.get(at.basedOn) : undefined) {
    if (chain.includes(at)) break
    chain.push(at)
  }
  const numId = chain.find((style) => style.numbering.numId !== undefined)?.numbering.numId
  const level = chain.find((style) => style.numbering.level !== undefined)?.numbering.level
  const outlineLevel = chain.find((style) => style.outlineLevel !== undefined)?.outlineLevel
  return {
    id,
    name: chain[0]?.name ?? '',
    numbering: { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) },
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    chain: chain.map((style) => style.id),
  }
}

