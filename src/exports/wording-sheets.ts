import type { WordingGroup, WordingView } from '../domain/index.js'
import type { TextSheet } from './text-sheet.js'

/** Characters: a number, a short word, a place in the outline, a plan's title, a sentence. */
const WIDTHS = { number: 8, word: 12, place: 24, plan: 26, sentence: 60 } as const

/** Joins the titles a clause stands under. */
const ARROW = ' > '
/** Digits of a similarity, as the page shows it. */
const DIGITS = 2

/** The numbers in which one member of a group differs from others, each with what stands around it. */
const numbersOf = ({ numbers }: WordingGroup, member: number): string =>
  numbers.map(({ before, after, values }) => `${before}【${values[member]}】${after}`).join('\n')

/** 共同表述与本地做法 as three sheets: a row a member of a group, a row a local clause, a row a plan. */
export function wordingSheets({ groups, local, plans, reference }: WordingView): TextSheet[] {
  const titles = new Map(plans.map((p) => [p.id, p.title]))
  const titleOf = (plan: string): string => titles.get(plan) ?? plan
  const sourceOf = (group: WordingGroup): string => (group.source ? `出自《${titleOf(group.source.plan)}》` : '')
  return [
    {
      name: '共同表述',
      headings: ['组', '规划份数', '相同的文字', '来源', '规划', '条款', '位置', '原文', '不同的数字'],
      widths: [
        WIDTHS.number,
        WIDTHS.number,
        WIDTHS.sentence,
        WIDTHS.plan,
        WIDTHS.plan,
        WIDTHS.word,
        WIDTHS.place,
        WIDTHS.sentence,
        WIDTHS.plan,
      ],
      rows: groups.flatMap((group, at) =>
        group.members.map((m, member) => [
          String(at + 1),
          String(group.plans),
          group.common,
          sourceOf(group),
          titleOf(m.plan),
          m.clause,
          m.path.join(ARROW),
          m.text,
          numbersOf(group, member),
        ]),
      ),
    },
    {
      name: '本地做法',
      headings: ['规划', '条款', '位置', '原文', '相似度', '最接近的规划', '最接近的条款', '最接近的原文'],
      widths: [
        WIDTHS.plan,
        WIDTHS.word,
        WIDTHS.place,
        WIDTHS.sentence,
        WIDTHS.number,
        WIDTHS.plan,
        WIDTHS.word,
        WIDTHS.sentence,
      ],
      rows: local.flatMap(({ plan, clauses }) =>
        clauses.map((c) => [
          titleOf(plan),
          c.clause,
          c.path.join(ARROW),
          c.text,
          c.nearest?.score.toFixed(DIGITS) ?? '',
          c.nearest ? titleOf(c.nearest.plan) : '',
          c.nearest?.clause ?? '',
          c.nearest?.text ?? '',
        ]),
      ),
    },
    {
      name: '规划',
      headings: ['规划', '参照', '任务条款', '与别处共有的条款', '本地做法'],
      widths: [WIDTHS.sentence, WIDTHS.word, WIDTHS.word, WIDTHS.plan, WIDTHS.word],
      rows: plans.map(({ id, title, taskClauses }) => [
        title,
        id === reference ? '是' : '',
        String(taskClauses),
        String(groups.reduce((sum, g) => sum + g.members.filter((m) => m.plan === id).length, 0)),
        id === reference ? '' : String(local.find((l) => l.plan === id)?.clauses.length ?? 0),
      ]),
    },
  ]
}
