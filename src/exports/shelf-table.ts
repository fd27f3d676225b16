import type { ShelfAnswer, ShelfView } from '../domain/index.js'
import { LEVEL_WORDS, NO_FIGURE, STAGE_WORDS } from './plan-words.js'
import { VERDICT_WORDS } from './report-words.js'

/** A shelf as a table of texts: a row for each plan, a column for each figure the measure asks for. */
export interface ShelfTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Headings before and behind the figures. */
export const BEFORE_FIGURES = ['序号', '地区', '规划', '级别', '状态', '回应程度', '把握程度'] as const
export const BEHIND_FIGURES = ['条文', '位置'] as const

/** Several texts as lines; numbered where there is more than one, so that text and place are read together. */
const numbered = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : texts.map((t, at) => `${at + 1}. ${t}`).join('\n')

const rowOf = (answer: ShelfAnswer, at: number): string[] => [
  String(at + 1),
  answer.region,
  answer.title,
  LEVEL_WORDS[answer.level],
  STAGE_WORDS[answer.stage],
  VERDICT_WORDS[answer.verdict],
  answer.confidence.toFixed(2),
  ...answer.figures.map((f) => f.found ?? NO_FIGURE),
  answer.clauses.length === 0 ? '没有对应条款' : numbered(answer.clauses.map((c) => c.text)),
  numbered(answer.clauses.map((c) => c.path.join(' > '))),
]

/** Figures a measure asks for; two of one wording are told apart by their number. */
function figureHeadings(asked: readonly string[]): string[] {
  return asked.map((text, at) => {
    const isOne = asked.filter((a) => a === text).length === 1
    return isOne ? `要求 ${text}` : `要求 ${text}（第${asked.slice(0, at + 1).filter((a) => a === text).length}处）`
  })
}

/** The table of a shelf, in its order. */
export function shelfTable({ answers }: ShelfView): ShelfTable {
  const asked = answers[0]?.figures.map((f) => f.asked) ?? []
  return {
    headings: [...BEFORE_FIGURES, ...figureHeadings(asked), ...BEHIND_FIGURES],
    rows: answers.map(rowOf),
  }
}
