import { ANSWERING_KINDS, type Clause, type PreparedPlan, type Word } from '../../domain/index.js'
import { foldedText } from './folded-text.js'
import { measureParts } from './measure-parts.js'
import { NO_VECTOR, partNumbers } from './part-numbers.js'
import type { FoundTerm, TermRelations } from './term-relations.js'
import type { WordTable } from './word-table.js'

/** A draft clause as the judge reads it. */
export interface ReadClause {
  readonly clause: Clause
  /** Telling words of all parts, in order, and their numbers in the table. */
  readonly words: readonly Word[]
  readonly ids: Int32Array
  /** Numbers of the telling words of the headings it stands under. */
  readonly headingIds: Int32Array
  /** Numbers of the vectors of its parts between marks; parts without a known word are left out. */
  readonly partNumbers: Int32Array
  /** Terms of the field in its text. */
  readonly terms: readonly FoundTerm[]
  /** False for goals, background and principles, which answer a sentence only as a last resort. */
  readonly answers: boolean
}

/** Headings above a clause that say something of it alone: the last two; chapters are about everything. */
const NEAR_HEADINGS = 2

/** Reads clauses of a draft by id, each once; undefined for an unknown id. `weights` are those of all its words, by number. */
export function clauseReader(
  draft: PreparedPlan,
  table: WordTable,
  relations: TermRelations,
  weights: Float64Array,
): (id: string) => ReadClause | undefined {
  /** Numbers by headings: all clauses below the same ones share an array. */
  const numbered = new Map<string, Int32Array>()
  const headingIds = (clause: Clause): Int32Array => {
    const near = [...new Set([...clause.path.slice(-NEAR_HEADINGS), clause.task])]
    const key = near.join('\0')
    const known = numbered.get(key)
    if (known) return known
    const ids = table.idsOf(near.flatMap((h) => draft.headings.get(h) ?? []).filter((w) => w.kind === 'word'))
    numbered.set(key, ids)
    return ids
  }
  const clauses = new Map(draft.plan.clauses.map((c) => [c.id, c]))
  const read = new Map<string, ReadClause>()
  return (id) => {
    const known = read.get(id)
    const clause = clauses.get(id)
    if (known || !clause) return known
    const text = draft.signals.get(id)?.words ?? []
    const parts = measureParts(text)
    const words = parts.flatMap((p) => p.words)
    const ids = table.idsOf(words)
    const made = {
      clause,
      words,
      ids,
      headingIds: headingIds(clause),
      partNumbers: partNumbers(parts, ids, weights, table).filter((n) => n !== NO_VECTOR),
      terms: relations.find(foldedText(text)),
      answers: ANSWERING_KINDS.has(clause.kind),
    }
    read.set(id, made)
    return made
  }
}
