import { endsSentence, isHan, withoutClosers } from './characters.js'
import type { FlowItem, Line } from './flow.js'
import { headingOf } from './heading-line.js'
import { fullLineTest } from './wrap-width.js'

/** A paragraph that a page break had cut: where its pieces met. */
export interface Join {
  /** Index of the joined line in the new flow. */
  readonly item: number
  /** Offset in the joined text at which the second piece begins. */
  readonly offset: number
  /** True where a character printed on both pages was left out once. */
  readonly repeatedCharacter: boolean
}

/** Running text has at least one of these before it is cut; captions, titles and signatures have none. */
const RUNNING = /[，。；！？]/
/** Without such a mark only a line this long (in characters) is taken for running text. */
const SURELY_RUNNING = 45

/**
 * Puts paragraphs together that a page break cut in the middle of a sentence. A piece is open when it is running text without an
 * end mark; the next piece goes on when it begins no heading. Where every line was broken at one width, a full line without an
 * end mark always goes on. Only ends that the reader marked as soft are joined.
 */
export function rejoin(items: readonly FlowItem[]): {
  readonly items: readonly FlowItem[]
  readonly joins: readonly Join[]
} {
  const result: FlowItem[] = []
  const joins: Join[] = []
  const isFull = fullLineTest(items) ?? ((): boolean => false)
  /** Whether the last piece of the line before was a full line of a text broken at one width. */
  let full = false
  for (const item of items) {
    const before = result.at(-1)
    if (item.kind !== 'line' || before?.kind !== 'line' || !goesOn(before, item, full)) {
      result.push(item)
      full = item.kind === 'line' && isFull(item.text)
      continue
    }
    full = isFull(item.text)
    const repeated = repeatsCharacter(before.text, item.text)
    const second = repeated ? item.text.slice(1) : item.text
    const gap = /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(second) ? ' ' : ''
    joins.push({ item: result.length - 1, offset: before.text.length + gap.length, repeatedCharacter: repeated })
    result[result.length - 1] = { ...before, text: before.text + gap + second, softEnd: item.softEnd }
  }
  return { items: result, joins }
}

function goesOn(first: Line, second: Line, full: boolean): boolean {
  if (!first.softEnd || first.frame !== second.frame || second.hint !== undefined) return false
  if (/^[，。、；：！？”）》]/.test(second.text) && !endsSentence(first.text)) return true
  if (endsSentence(first.text) || /[：:]$/.test(withoutClosers(first.text))) return false
  if (headingOf(second) !== null) return false
  if (full) return true
  // Entries of an unnumbered list end in ； too, but they are no paragraphs with several sentences.
  return first.text.endsWith('；') ? /。/.test(first.text) : isRunning(first)
}

function isRunning(line: Line): boolean {
  const { text } = line
  const heading = headingOf(line)
  if (heading === null) return RUNNING.test(text) || text.length >= SURELY_RUNNING
  return heading.bodyStart < text.length
}

/** The last character of one page printed again at the top of the next (`改革｜革，对…`): a lone piece of a word before a mark. */
function repeatsCharacter(first: string, second: string): boolean {
  return isHan(second[0]) && first.at(-1) === second[0] && /^[，。、；：！？]/.test(second.slice(1))
}
