import { endsSentence, squeeze } from './characters.js'
import type { FlowItem } from './flow.js'
import { headingOf } from './heading-line.js'
import { placeOfTitle } from './title-place.js'

/** Longest title of a plan or notice in characters. */
const LONGEST_PLAN_TITLE = 70

/** Words a plan, or the notice it comes with, ends its title with; a bracket such as （征求意见稿） may follow. */
const TITLE_END =
  /(?:规划|纲要|方案|预案|计划|通知|意见|决定|报告|行动|要点|措施|办法|条例|目标)(?:[（(〔【][^）)〕】]{1,20}[）)〕】]\s*)*$/
const STATUS = /^[（(〔【](?:征求意见|讨论|送审|审议|公示|草案|修订|初|试行|报批|评审|公开|第.稿)[^）)]{0,20}[）)〕】]$/
const PAPER_NUMBER = /〔\d{4}〕|\[\d{4}\]\s*\d+\s*号$|^.{1,12}发（\d{4}）\d+号$/
const DATE =
  /^(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?$/
const AUTHOR = /^.{2,30}(?:政府|办公厅|办公室|委员会|委|局|厅|部|院|管委会|党组|领导小组)$/

/** Whether a line is the title of a plan or of the notice that publishes it. */
export function isPlanTitle(text: string): boolean {
  return (
    text.length <= LONGEST_PLAN_TITLE && !endsSentence(text) && !/[。；，：:]/.test(text) && TITLE_END.test(text.trim())
  )
}

/** Whether a line only says what state the draft is in: （征求意见稿）. */
export const isStatusLine = (text: string): boolean => STATUS.test(squeeze(text))

/** Whether a line is a date standing alone, as under a signature. */
export const isDateLine = (text: string): boolean => DATE.test(text.trim())

/** Paper numbers, dates, signatures, web addresses and states: text of the paper, but no paragraph of the plan. */
export function isFormLine(text: string): boolean {
  return (
    isStatusLine(text) ||
    PAPER_NUMBER.test(text) ||
    isDateLine(text) ||
    /^(?:https?:|www\.)/i.test(text) ||
    AUTHOR.test(squeeze(text))
  )
}

/** Index of the first item that is no front matter: the first numbered heading, or heading given by the source that is no title. */
export function frontEnd(items: readonly FlowItem[]): number {
  const title = sourceTitle(items)
  const begins = (isFirst: (value: number) => boolean): number =>
    items.findIndex((item, i) => {
      if (item.kind === 'grid' || i === title) return false
      const heading = headingOf(item)
      if (heading?.kind === 'numbered') return isFirst(heading.number!.value)
      return item.hint !== undefined && !isPlanTitle(item.text) && !endsSentence(item.text)
    })
  // A notice lists what it encloses (附件：1.… 2.…): only a 1 begins an outline, unless the outline begins wrongly.
  const at = begins((value) => value === 1)
  const found = at >= 0 ? at : begins(() => true)
  return found >= 0 ? found : withoutHeadings(items)
}

/** A text without any heading: only its title and the lines around it are front matter. */
function withoutHeadings(items: readonly FlowItem[]): number {
  const at = items.findIndex((item) => item.kind === 'grid' || !(isPlanTitle(item.text) || isFormLine(item.text)))
  return at < 0 ? items.length : at
}

/** Longest first line of a title printed on two lines. */
const LONGEST_FIRST_LINE = 40

/** Whether the line above a title is its first half (place and period on a line of their own). */
export function isTitleBeginning(above: string, title: string): boolean {
  if (placeOfTitle(title) !== null || /^[“"《]/.test(title) || above.length > LONGEST_FIRST_LINE) return false
  return (
    !isFormLine(above) &&
    !isPlanTitle(above) &&
    !/[。；，：:！？]/.test(above) &&
    (placeOfTitle(above) !== null || /十.五/.test(above))
  )
}

/** The one heading of the outermost source level, with which the text begins: the title, whatever it is called. -1 where none. */
function sourceTitle(items: readonly FlowItem[]): number {
  const hinted = items.flatMap((item, i) =>
    item.kind === 'line' && item.hint !== undefined ? [{ i, hint: item.hint }] : [],
  )
  const [first, ...rest] = hinted
  return first && rest.length > 0 && rest.every(({ hint }) => hint > first.hint) ? first.i : -1
}
