import type { RoundOutcome } from '../domain/index.js'
import { chineseNumber } from './chinese-number.js'
import { heading, paragraph } from './official-blocks.js'
import type { OfficialBlock } from './official-document.js'
import type { ReportRow, ReviewReport } from './report-model.js'
import { conclusionText, OUTCOME_WORDS, verdictText, measureText } from './report-words.js'

/** Worst first; what was in order and stayed so is only counted. */
const LISTED: readonly RoundOutcome[] = ['broken', 'open', 'improved', 'fixed']

/** The rows of a round that were not in order before or are not now, worst first. */
export function roundRows(report: ReviewReport): ReportRow[] {
  return LISTED.flatMap((outcome) => report.rows.filter((r) => r.outcome === outcome))
}

/** The part of the 审查意见 on what the revised draft took over; nothing in a first round. */
export function roundSection(report: ReviewReport): OfficialBlock[] {
  const { round } = report
  if (!round) return []
  const of = (outcome: RoundOutcome): ReportRow[] => report.rows.filter((r) => r.outcome === outcome)
  const stale = report.rows.filter((r) => r.decision?.verdict && r.decision.stale).length
  const counts = [...LISTED, 'kept' as const].map((o) => `${OUTCOME_WORDS[o]}${of(o).length}条`).join('、')
  let number = 0
  return [
    heading(1, '六、修改稿采纳情况'),
    paragraph(
      `与前一稿《${round.earlier.title}》（${round.earlier.fileName}）相比，文字有改动的条款${round.changedClauses}条。` +
        `所列举措中，${counts}；因文字改动需重新复核${stale}条。`,
    ),
    ...LISTED.filter((o) => of(o).length > 0).flatMap((outcome, i) => [
      heading(2, `（${chineseNumber(i + 1)}）${OUTCOME_WORDS[outcome]}`),
      ...of(outcome).flatMap((row) => [
        heading(3, `${(number += 1)}.${measureText(row)}`),
        paragraph(`${verdictText(row)}；${conclusionText(row)}`, '现在：'),
      ]),
    ]),
  ]
}
