import type { Alignment } from './alignment.js'
import { bestFirst } from './answer-order.js'
import type { Matter } from './matter.js'
import { partAnswers } from './part-answers.js'
import type { AnsweredMatter } from './shown-features.js'

/** A measure with its best clauses first, by `order` (a weight for each of ORDER_FEATURES), and how far they answer its parts. */
export function answeredMatter(matter: Matter, alignment: Alignment, order: readonly number[]): AnsweredMatter {
  const shown = bestFirst(matter, alignment, order)
  return { ...shown, answers: partAnswers(shown.matter, shown.alignment) }
}
