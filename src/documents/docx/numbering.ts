import type { NumberingReference, ParagraphStyle, StyleSheet } from './styles.js'
import { childOf, childrenOf, integerOf, isOn, valueOf, type XmlElement } from './xml.js'

/** One level of a list: how its number is counted and written. */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** `（%2）`: %n stands for the number of level n, from 1. */
  readonly text: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** Level, from 1, whose use starts this one again; 0 = never; undefined = any higher level. */
  readonly restartAfter?: number
  /** All numbers of the text in decimal. */
  readonly legal: boolean
  readonly style?: string
}

/** A list instance (`w:num`) with its own starts, over an abstract list that it shares with others. */
export interface ListInstance {
  readonly numId: string
  /** Instances of one abstract list count on together. */
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly startOverrides: ReadonlyMap<number, number>
}

/** All lists of a document. */
export interface ListDefinitions {
  /** The list and level that a paragraph counts in, from its own numPr or its style's; null when it has no number. */
  find(own: NumberingReference, style: ParagraphStyle): { readonly list: ListInstance; readonly level: number } | null
}

/** numId that takes an inherited number away. */
const NO_LIST = '0'

/** Deepest list level, from 0. */
const LAST_LEVEL = 8

/** Builds the lists from the `w:abstractNum` and `w:num` elements of numbering.xml. */
export function listDefinitions(elements: readonly XmlElement[], styles: StyleSheet): ListDefinitions {
  const abstracts = new Map<string, XmlElement>()
  const nums = new Map<string, XmlElement>()
  for (const element of elements) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['abstractNumId'] ?? '', element)
    if (element.name === 'w:num') nums.set(element.attributes['numId'] ?? '', element)
  }
  const built = new Map<string, ListInstance | null>()
  const instance = (numId: string): ListInstance | null => {
    const known = built.get(numId)
    if (known !== undefined) return known
    const list = buildInstance(numId, nums, abstracts, styles)
    built.set(numId, list)
    return list
  }
  return {
    find: (own, style) => {
      const numId = own.numId ?? style.numbering.numId
      if (numId === undefined || numId === NO_LIST) return null
      const list = instance(numId)
      if (!list) return null
      const level = own.level ?? linkedLevel(list, style) ?? style.numbering.level ?? 0
      return list.levels.has(level) ? { list, level } : null
    },
  }
}

/** The level whose pStyle names the paragraph's style: Word links heading styles to levels from this side. */
function linkedLevel(list: ListInstance, style: ParagraphStyle): number | undefined {
  for (const id of style.chain) {
    for (const [at, level] of list.levels) if (level.style === id) return at
  }
  return undefined
}

function buildInstance(
  numId: string,
  nums: ReadonlyMap<string, XmlElement>,
  abstracts: ReadonlyMap<string, XmlElement>,
  styles: StyleSheet,
): ListInstance | null {
  const num = nums.get(numId)
  const found = abstractOf(num, nums, abstracts, styles)
  if (!num || !found) return null
  const levels = new Map<number, ListLevel>()
  for (const element of childrenOf(found.element, 'w:lvl')) addLevel(levels, element)
  const startOverrides = new Map<number, number>()
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const replaced = childOf(override, 'w:lvl')
    if (replaced) addLevel(levels, replaced)
    const level = integerOf(override.attributes['ilvl'])
    const start = integerOf(valueOf(override, 'w:startOverride'))
    if (level !== undefined && start !== undefined) startOverrides.set(level, start)
  }
  return { numId, abstractId: found.id, levels, startOverrides }
}

/** An abstract list may only point to a list style (numStyleLink), whose numbering has the levels. */
function abstractOf(
  num: XmlElement | undefined,
  nums: ReadonlyMap<string, XmlElement>,
  abstracts: ReadonlyMap<string, XmlElement>,
  styles: StyleSheet,
): { id: string; element: XmlElement } | null {
  const id = valueOf(num, 'w:abstractNumId')
  const element = id === undefined ? undefined : abstracts.get(id)
  if (id === undefined || !element) return null
  const link = valueOf(element, 'w:numStyleLink')
  if (link === undefined) return { id, element }
  for (const [target, candidate] of abstracts) {
    if (valueOf(candidate, 'w:styleLink') === link) return { id: target, element: candidate }
  }
  const linked = abstracts.get(valueOf(nums.get(styles.style(link).numbering.numId ?? ''), 'w:abstractNumId') ?? '')
  return linked && linked !== element ? { id, element: linked } : { id, element }
}

function addLevel(levels: Map<number, ListLevel>, element: XmlElement): void {
  const at = integerOf(element.attributes['ilvl'])
  if (at === undefined || at < 0 || at > LAST_LEVEL) return
  const suffix = valueOf(element, 'w:suff')
  const restartAfter = integerOf(valueOf(element, 'w:lvlRestart'))
  const style = valueOf(element, 'w:pStyle')
  levels.set(at, {
    start: integerOf(valueOf(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: valueOf(element, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    ...(restartAfter === undefined ? {} : { restartAfter }),
    legal: isOn(element, 'w:isLgl'),
    ...(style === undefined ? {} : { style }),
  })
}

/** The number format; newer formats stand in an alternate content whose fallback every program knows. */
function formatOf(level: XmlElement): string {
  const plain = valueOf(level, 'w:numFmt')
  if (plain !== undefined) return plain
  return valueOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
}
