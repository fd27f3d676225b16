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

/** Levels of government and of places: 国家、省、市三级 and 县（市、区）、乡镇 are one name in several words, not items of a list. */
const LEVEL =
  /^(?:国家|中央|省|自治区|直辖市|市|州|盟|县|区|旗|县区|区县|乡|镇|乡镇|街道|村|社区|村居|组|地|城|省市|市县)级?$/u
/** The same where the list ends: 县两级, 市三级. */
const LAST_LEVEL = /^(?:省|市|县|区|旗|乡|镇|乡镇|街道|村|社区|组)(?:[两二三四五]?级)?$/u
const BRACKETS = new Set([...'（）()'])

/** Whether the list mark at `at` stands between two levels, brackets passed over. */
function joinsLevels(words: readonly Word[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && BRACKETS.has(words[before]!.text)) before -= 1
  let after = at + 1
  while (after < words.length && BRACKETS.has(words[after]!.text)) after += 1
  return LEVEL.test(words[before]?.text ?? '') && LAST_LEVEL.test(words[after]?.text ?? '')
}

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
  words.forEach((w, at) => {
    if (BREAKS.has(w.text) && !(w.text === LIST_MARK && joinsLevels(words, at))) close(w.text)
    else if (w.kind !== 'mark' || open.length > 0) open.push(w)
  })
  close('')
  return parts
}
