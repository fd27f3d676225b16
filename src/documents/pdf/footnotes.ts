import type { Line } from './line.js'

/** Footnotes are set smaller than the body: 9 or 10.5 points under 16 in official documents, 9 under 12 elsewhere. */
const MAX_SIZE = 0.88
/** A footnote begins with its mark. */
const MARK = /^[[（(【]?([①-⑳]|\d{1,2}|[*※])/

/** Footnotes of one page: their lines, and the marks they begin with. */
export interface PageFootnotes {
  readonly lines: ReadonlySet<Line>
  readonly count: number
}

/** The footnotes at the foot of a page: small lines below everything else, the first beginning with a mark. */
export function footnotesOf(lines: readonly Line[], bodySize: number): PageFootnotes {
  let start = lines.length
  while (start > 0 && lines[start - 1]!.size <= bodySize * MAX_SIZE) start -= 1
  const small = lines.slice(start)
  const first = small.findIndex((l) => MARK.test(l.text))
  if (start === 0 || first < 0) return { lines: new Set(), count: 0 }
  const notes = small.slice(first)
  return { lines: new Set(notes), count: notes.filter((l) => MARK.test(l.text)).length }
}
