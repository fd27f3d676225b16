import type { Line } from './line.js'

/** `一、总体要求 ........ 3`, `第一章 …………5`, `目标 ··· 12`, dotted leaders and a page number at the end. */
const LEADER = /(?:(?:[.．·‥_]\s*){3,}|(?:[…⋯]\s*){2,})\s*[（(]?(?:\d{1,4}|[ivxIVX]{1,5})[）)]?$/
const TITLE = /^(?:目\s*录|目\s*次|CONTENTS)$/i
/** A lone line with dots and a number may be text; a table of contents has several of them. */
const MIN_ENTRIES = 3
/** Lines of an entry that wraps before its dots come. */
const MAX_WRAP = 2

/** Whether the line looks like an entry of a table of contents. */
export function isContentsEntry(text: string): boolean {
  return LEADER.test(text.trim())
}

/** An entry whose leader is a tab: something, a wide gap, a page number at the right edge. */
function isTabbedEntry(line: Line): boolean {
  return line.segments.length === 2 && /^\d{1,4}$/.test(line.segments[1]!.text)
}

/**
 * The lines of printed tables of contents, with the title 目录 in front: runs of at least three entries with dotted leaders (or,
 * after the title, with a page number set off at the right), and the lines between them where an entry is wrapped.
 */
export function contentsLinesOf(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>()
  for (let i = 0; i < lines.length; i++) {
    const titled = TITLE.test(lines[i]!.text.trim())
    const isEntry = (line: Line): boolean => isContentsEntry(line.text) || (titled && isTabbedEntry(line))
    let at = titled ? i + 1 : i
    let last = at - 1
    let entries = 0
    while (at < lines.length && at - last <= MAX_WRAP) {
      if (isEntry(lines[at]!)) {
        entries += 1
        last = at
      } else if (!titled && entries === 0) break
      at += 1
    }
    if (entries < MIN_ENTRIES) continue
    for (const line of lines.slice(i, last + 1)) found.add(line)
    i = last
  }
  return found
}
