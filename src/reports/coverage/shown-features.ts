import type { ShownMatter } from './answer-order.js'
import { longestCommonRun } from './common-run.js'
import type { Part } from './measure-parts.js'
import { highest, mean } from './numbers.js'
import { ANSWERED_FROM } from './part-answers.js'

/** Letters from which a part that is no item of a list says an action of its own. */
const SHORTEST_ACTION = 6

/** A measure with the clauses that are shown for it, and how far they answer each of its parts (`partAnswers`). */
export interface AnsweredMatter extends ShownMatter {
  readonly answers: readonly number[]
}

/**
 * Features of what a reader is shown. Of labelled measures judged covered without them, 25 of the 46 with an unanswered action were
 * partly covered, of the 141 others 15; and a short clause that says a part of the measure answers it as a whole more often than a long one.
 */
export const SHOWN_FEATURES = [
  'actionOpen',
  'actionsOpenShare',
  'actionsOpen',
  'partsOpenShare',
  'lettersOpenShare',
  'partAnswersMean',
  'actionAnswerBest',
  'shownRunShare',
  'shownLength',
] as const

const lengthOf = ({ span }: Pick<Part, 'span'>): number => span.end - span.start

/** Whether a part says an action of its own, so that a measure without it is answered in part only. */
export function isAction(part: Pick<Part, 'span' | 'isItem'>): boolean {
  return !part.isItem && lengthOf(part) >= SHORTEST_ACTION
}

const share = (some: number, all: number): number => (all === 0 ? 0 : some / all)

/** One number for each of SHOWN_FEATURES. */
export function shownFeatures({ matter, answers }: AnsweredMatter): number[] {
  const { parts, measure } = matter
  const open = parts.filter((_, p) => answers[p]! < ANSWERED_FROM)
  const actions = answers.filter((_, p) => isAction(parts[p]!))
  const openActions = open.filter(isAction).length
  const letters = (some: readonly Part[]): number => some.reduce((sum, p) => sum + lengthOf(p), 0)
  const clause = matter.offered[0]?.read.clause.text ?? ''
  return [
    openActions > 0 ? 1 : 0,
    share(openActions, actions.length),
    Math.log(1 + openActions),
    share(open.length, parts.length),
    share(letters(open), letters(parts)),
    mean(answers),
    highest(actions.length === 0 ? answers : actions),
    share(longestCommonRun(measure.text, clause), Math.min(measure.text.length, clause.length)),
    Math.log(1 + clause.length),
  ]
}
