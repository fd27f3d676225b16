import type { FlowItem, Line } from './flow.js'
import { readBareNumber, readHeadingNumber, type HeadingNumber } from './heading-number.js'

/** Longest title of a chapter with a bare number, in characters: `4 应急响应的分级、启动与终止` and its like have up to 20. */
const LONGEST_BARE_TITLE = 25
/** Share of the chapters that need a section of their own (`3.1` below `3`): the last ones (`附则`) often have none. */
const SUPPORTED_SHARE = 0.5
/** Fewer chapters than this are no series. */
const FEWEST_CHAPTERS = 2

/** A line that may be `3 监测与预警`: a bare number and a name, with nothing that runs on. */
function candidate(item: FlowItem): HeadingNumber | null {
  if (item.kind !== 'line' || item.frame !== undefined) return null
  const number = readBareNumber(item.text)
  if (number === null) return null
  const title = item.text.slice(number.titleStart)
  return title.length <= LONGEST_BARE_TITLE && !/[，。；！？：:\d\s]/.test(title) ? number : null
}

/** First part of a dotted decimal (`3.1` -> 3), or null. */
function dottedChapter(item: FlowItem): number | null {
  if (item.kind !== 'line') return null
  const number = readHeadingNumber(item.text)
  return number?.style === '1.1' && number.depth > 1 ? Number.parseInt(number.printed, 10) : null
}

/**
 * Marks the chapters of a document numbered `1`, `1.1`, `1.1.1` (emergency plans, spatial plans; GB/T 1.1), whose chapter lines have
 * nothing but a number and a name. A bare number alone may be anything; it is a chapter only as the next of a series from 1 most of
 * which have dotted sections of their own, so that tables and lists that were broken into lines stay what they are.
 */
export function markBareChapters(items: readonly FlowItem[]): readonly FlowItem[] {
  const chapters: number[] = []
  let expected = 1
  let supported = 0
  let waiting = false
  items.forEach((item, i) => {
    const dotted = dottedChapter(item)
    if (dotted !== null) {
      if (waiting && dotted === expected - 1) supported++
      waiting = false
      return
    }
    if (candidate(item)?.value !== expected) return
    chapters.push(i)
    expected++
    waiting = true
  })
  if (chapters.length < FEWEST_CHAPTERS || supported < chapters.length * SUPPORTED_SHARE) return items
  const marked = new Set(chapters)
  return items.map((item, i) => (marked.has(i) ? { ...(item as Line), bareNumber: true as const } : item))
}
