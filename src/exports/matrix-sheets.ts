import type { Matrix, MatrixCell, VerdictCounts } from '../domain/index.js'
import { figureText, LEVEL_WORDS, STAGE_WORDS } from './plan-words.js'
import { VERDICT_WORDS } from './report-words.js'
import type { TextSheet } from './text-sheet.js'

/** Characters: the number, the chapter, the measure, one draft, a word, one total. */
const WIDTHS = { number: 6, chapter: 18, measure: 44, draft: 30, word: 12, total: 10 } as const

const TOTALS = ['covered', 'partial', 'omitted', 'notApplicable'] as const satisfies readonly (keyof VerdictCounts)[]
const TOTAL_WORDS = [
  VERDICT_WORDS.covered,
  VERDICT_WORDS.partial,
  VERDICT_WORDS.omitted,
  VERDICT_WORDS['not-applicable'],
]

/** The verdict, the figures asked for with what the draft puts in their place, and the text that answers. */
const cellText = ({ verdict, text, figures }: MatrixCell): string =>
  [VERDICT_WORDS[verdict], ...figures.map(figureText), ...(text === null ? [] : [text])].join('\n')

/** Number, chapter and measure stay in sight beside a hundred drafts. */
const FIXED_COLUMNS = 3

const counts = (total: VerdictCounts): string[] => TOTALS.map((name) => String(total[name]))

/** A matrix as two sheets: every measure against every draft with the text that answers it, and the totals of each draft. */
export function matrixSheets({ columns, rows }: Matrix): TextSheet[] {
  return [
    {
      name: '举措与草案',
      fixedColumns: FIXED_COLUMNS,
      headings: ['序号', '章', '举措', ...columns.map((c) => c.region || c.title), ...TOTAL_WORDS],
      widths: [
        WIDTHS.number,
        WIDTHS.chapter,
        WIDTHS.measure,
        ...columns.map(() => WIDTHS.draft),
        ...TOTALS.map(() => WIDTHS.total),
      ],
      rows: rows.map((row, at) => [
        String(at + 1),
        row.chapter,
        row.text,
        ...row.cells.map(cellText),
        ...counts(row.total),
      ]),
    },
    {
      name: '各草案合计',
      headings: ['草案', '地区', '级别', '状态', ...TOTAL_WORDS],
      widths: [WIDTHS.measure, WIDTHS.chapter, WIDTHS.word, WIDTHS.word, ...TOTALS.map(() => WIDTHS.total)],
      rows: columns.map((c) => [c.title, c.region, LEVEL_WORDS[c.level], STAGE_WORDS[c.stage], ...counts(c.total)]),
    },
  ]
}
