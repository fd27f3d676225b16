import type { ShelfView } from '../domain/index.js'
import { BEFORE_FIGURES, shelfTable } from './shelf-table.js'
import type { TextSheet } from './text-sheet.js'

/** Characters: the columns before the figures, one figure, the text, its place. */
const WIDTHS = { before: [6, 14, 32, 9, 12, 10, 10], figure: 12, text: 70, place: 32 } as const

/** Widths of the sheet of the measure: what a line is, and what it says. */
const ABOUT_WIDTHS = [14, 110]

/** A shelf as two sheets: every plan's answer, and which measure of which plan they answer. */
export function shelfSheets(shelf: ShelfView): TextSheet[] {
  const { headings, rows } = shelfTable(shelf)
  const figures = headings.slice(BEFORE_FIGURES.length, -2).map(() => WIDTHS.figure)
  const { measure, reference, answers, left } = shelf
  const answered = answers.filter((a) => a.verdict !== 'omitted').length
  const about = [
    ['举措', measure.text],
    ['所在规划', reference.title],
    ['位置', measure.path.join(' > ')],
    ['已列规划', `${answers.length} 份，其中 ${answered} 份有对应条款`],
    ...(left === 0 ? [] : [['未列规划', `${left} 份`]]),
    ['说明', '回应程度由程序判定，未经人工审查；“无”表示对应条款中没有说同一件事的数值。'],
  ]
  return [
    { name: '周边写法', headings, widths: [...WIDTHS.before, ...figures, WIDTHS.text, WIDTHS.place], rows },
    { name: '举措', headings: ['项目', '内容'], widths: ABOUT_WIDTHS, rows: about },
  ]
}
