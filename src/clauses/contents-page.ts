import { squeeze } from './characters.js'
import type { FlowItem, Line } from './flow.js'
import { readHeadingLine } from './heading-line.js'

/** Longest line of a contents page: title, dots and page number. */
const LONGEST_ENTRY = 90
/** Contents without the word 目录 are taken for such only from this many entries with page numbers in a row. */
const FEWEST_UNTITLED_ENTRIES = 3

/** Dots, blanks and a page number at the end of an entry. */
const PAGE_TAIL = /[\s.．·…‥─—\-]*[-—(（]?\s*(?:\d{1,3}|[IVXivx]{1,5})\s*[-—)）]?$/
const LEADERS = /[.．·…‥]{2,}|\s\d{1,3}$/

/** Leaves out the table of contents (目录), with or without dots and page numbers; the title lines around it stay. */
export function skipContents(items: readonly FlowItem[]): readonly FlowItem[] {
  const title = items.findIndex((item) => item.kind === 'line' && /^目(?:录|次)$/.test(squeeze(item.text)))
  return title >= 0 ? skipAfterTitle(items, title) : skipUntitled(items)
}

const withoutTail = (text: string): string => (LEADERS.test(text) ? text.replace(PAGE_TAIL, '') : text)

/** The form in which an entry and the heading it stands for are the same. */
function entryKey(text: string): string {
  return squeeze(withoutTail(text))
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/．/g, '.')
    .replace(/[。.]$/, '')
}

const isEntryLike = (item: FlowItem | undefined): item is Line =>
  item?.kind === 'line' && item.text.length <= LONGEST_ENTRY && !/[。；！？]./.test(withoutTail(item.text))

/**
 * The page ends where its first entry comes again as a heading; what stands before that and is no entry (title, preamble) stays.
 * Without such a repeat (entries abridged) it ends behind the last line with a page number.
 */
function skipAfterTitle(items: readonly FlowItem[], title: number): readonly FlowItem[] {
  const again = repeatOfFirstEntry(items, title + 1)
  let end = title + 1
  for (let i = end; i < again && isEntryLike(items[i]); i++) {
    const text = (items[i] as Line).text
    if (hasPageTail(text) || (again < items.length && isEntry(text))) end = i + 1
  }
  return [...items.slice(0, title), ...items.slice(end)]
}

const isEntry = (text: string): boolean => {
  const heading = readHeadingLine(text)
  return heading !== null || /^(?:前言|序言|引言|附则|结语)$/.test(squeeze(text))
}

/** Index at which the first entry (or the first numbered one) is printed again; the number of items where it never is. */
function repeatOfFirstEntry(items: readonly FlowItem[], from: number): number {
  const numbered = items.findIndex(
    (item, i) => i >= from && item.kind === 'line' && readHeadingLine(item.text)?.kind === 'numbered',
  )
  for (const first of [from, numbered]) {
    const entry = items[first]
    if (entry?.kind !== 'line' || entry.text.length > LONGEST_ENTRY) continue
    const key = entryKey(entry.text)
    for (let i = first + 1; i < items.length; i++) {
      const item = items[i]!
      if (item.kind === 'line' && item.text.length <= LONGEST_ENTRY && entryKey(item.text) === key) return i
    }
  }
  return items.length
}

const hasPageTail = (text: string): boolean => LEADERS.test(text) && PAGE_TAIL.test(text)

function skipUntitled(items: readonly FlowItem[]): readonly FlowItem[] {
  let from = -1
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    const entry =
      item.kind === 'line' &&
      item.text.length <= LONGEST_ENTRY &&
      hasPageTail(item.text) &&
      readHeadingLine(item.text) !== null
    if (entry && from < 0) from = i
    if (!entry && from >= 0) {
      if (i - from >= FEWEST_UNTITLED_ENTRIES) return [...items.slice(0, from), ...items.slice(i)]
      from = -1
    }
  }
  return items
}
