import { endsSentence } from './characters.js'
import type { FlowItem } from './flow.js'
import { isDateLine, isFormLine } from './front-matter.js'
import { LONGEST_TITLE, readHeadingLine, type HeadingLine } from './heading-line.js'
import { boxItemNameEnd } from './naming-sentence.js'

/** Longest caption of a table, in characters: it may name place and period before the subject. */
const LONGEST_CAPTION = LONGEST_TITLE + 15

/** Whether a line can be the caption of the table below it: short, no sentence, no announcement, no heading. */
export const isCaption = (text: string): boolean =>
  text.length <= LONGEST_CAPTION && !/[。；！？]|[：:]$/.test(text) && readHeadingLine(text) === null

/** Whether a line is the signature or date under the text. */
export function isSignature(items: readonly FlowItem[], i: number): boolean {
  const [item, next] = [items[i], items[i + 1]]
  if (item?.kind !== 'line' || !isFormLine(item.text)) return false
  return isDateLine(item.text) || (next?.kind === 'line' && isDateLine(next.text))
}

/** The first line of a framed table is a box's title when it is short and neither a sentence nor a named item. */
export function isFrameTitle(items: readonly FlowItem[], i: number): boolean {
  const [item, before] = [items[i], items[i - 1]]
  if (item?.kind !== 'line' || item.frame === undefined) return false
  if (before?.kind === 'line' && before.frame === item.frame) return false
  return item.text.length <= LONGEST_TITLE && !endsSentence(item.text) && boxItemNameEnd(item.text) < 0
}

/**
 * How many lines from `i` on only name what is attached (`附件：1.…`, `2.…`, `附件2：…`) and are no appendix themselves: the
 * appendix itself comes later under the same mark, or not at all. 0 where the line heads an appendix.
 */
export function pointerLines(items: readonly FlowItem[], i: number, heading: HeadingLine): number {
  if (heading.title === '') return 0
  let end = i + 1
  while (isListed(items[end], end - i + 1)) end++
  const next = items[end]
  const isLast = next === undefined || (next.kind === 'line' && (isFormLine(next.text) || kindOf(next) === 'appendix'))
  return isLast || comesAgain(items, end, heading) ? end - i : 0
}

const kindOf = (item: FlowItem | undefined): HeadingLine['kind'] | undefined =>
  item?.kind === 'line' ? readHeadingLine(item.text)?.kind : undefined

/** Entry `n` of a list that began behind `附件：1.`. */
function isListed(item: FlowItem | undefined, n: number): boolean {
  if (item?.kind !== 'line' || endsSentence(item.text)) return false
  const number = readHeadingLine(item.text)?.number
  return number?.value === n && /^1[.、]/.test(number.style)
}

function comesAgain(items: readonly FlowItem[], from: number, heading: HeadingLine): boolean {
  for (let j = from; j < items.length; j++) {
    const item = items[j]!
    const other = item.kind === 'line' ? readHeadingLine(item.text) : null
    if (other?.kind !== 'appendix') continue
    if (other.printed === heading.printed || /^附\s?件$/.test(heading.printed)) return true
  }
  return false
}
