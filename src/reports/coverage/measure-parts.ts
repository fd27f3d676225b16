import type { Span, Word } from '../../domain/index.js'

/** A stretch of a measure between marks: usually one action with its object, or one item of a list. */
export interface Part {
  readonly span: Span
  /** Words inside, marks and stop words left out. */
  readonly words: readonly Word[]
  /** True where it stands after 、 or before it: an item of a list. */
  readonly isItem: boolean
}

/** Marks that end a part. */
const BREAKS = new Set([...'，,；;。！？!?：:、'])
const LIST_MARK = '、'

/** Cuts a measure into parts at its marks; parts without a telling word are left out. */
export function measureParts(words: readonly Word[]): Part[] {
  const parts: Part[] = []
  let open: Word[] = []
  let afterListMark = false
  const close = (mark: string): void => {
    const telling = open.filter((w) => w.kind === 'word' || w.kind === 'number')
    if (telling.length > 0) {
      parts.push({
        span: { start: open[0]!.span.start, end: open.at(-1)!.span.end },
        words: telling,
        isItem: afterListMark || mark === LIST_MARK,
      })
    }
    open = []
    afterListMark = mark === LIST_MARK
  }
  for (const w of words) {
    if (BREAKS.has(w.text)) close(w.text)
    else if (w.kind !== 'mark' || open.length > 0) open.push(w)
  }
  close('')
  return parts
}
