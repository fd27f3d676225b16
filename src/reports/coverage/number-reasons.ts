import type { VerdictReason } from '../../domain/index.js'
import type { WordMatches } from './alignment.js'
import type { Matter } from './matter.js'
import type { ReadClause } from './read-clauses.js'
import { weightsOf } from './subject-words.js'
import { weightedPart } from './weighted.js'

/** A number as printed in a measure or clause, with what it counts. */
interface Quantity {
  readonly printed: string
  readonly value: number
  readonly unit: string
}

const QUANTITY = /^(\d+(?:\.\d+)?)(%|‰|张|个|名|人|家|所|分钟|小时|岁)$/u

/** Bounds around a number: at least it, or at most it. */
const AT_LEAST = /不低于|不少于|达到|提高到|提升到|提高至|以上|超过/
const AT_MOST = /不超过|不高于|控制在|降低到|下降到|降至|降到|以内|以下/

/** A clause speaks of the same number when this share of the words around it is there: 85%达标率 and 80%覆盖率 are no pair. */
const SAME_SUBJECT = 0.6

function quantityOf(printed: string): Quantity | null {
  const found = QUANTITY.exec(printed)
  return found ? { printed, value: Number(found[1]), unit: found[2]! } : null
}

const quantities = (clause: ReadClause): Quantity[] =>
  clause.words.flatMap((w) => (w.kind === 'number' ? (quantityOf(w.norm) ?? []) : []))

/**
 * Numbers of the measure that the best clause answers with a weaker one: same unit, the only one of it in the clause, and the words
 * of the part are there. National totals scaled to a county have no bound that could be compared and are left alone.
 */
export function weakerNumbers(matter: Matter, { match }: WordMatches): VerdictReason[] {
  const { words, ranges, weights } = matter
  const clause = matter.offered[0]?.read
  if (!clause) return []
  const offered = quantities(clause)
  return words.flatMap(({ word, part }) => {
    const wanted = word.kind === 'number' ? quantityOf(word.norm) : null
    if (!wanted) return []
    const rivals = offered.filter((q) => q.unit === wanted.unit)
    const found = rivals.length === 1 ? rivals[0]! : null
    const { from, to } = ranges[part]!
    const around = weightsOf(words, weights, (w) => w.word.kind !== 'number')
    if (!found || !match[0] || weightedPart(around, match[0], from, to) < SAME_SUBJECT) return []
    const { start, end } = matter.parts[part]!.span
    const text = matter.measure.text.slice(start, end + 2)
    const weaker =
      (AT_MOST.test(text) && found.value > wanted.value) ||
      (!AT_MOST.test(text) && AT_LEAST.test(text) && found.value < wanted.value)
    return weaker
      ? [{ code: 'number-weaker', message: `数字弱于参照：参照为${wanted.printed}，草案为${found.printed}` }]
      : []
  })
}
