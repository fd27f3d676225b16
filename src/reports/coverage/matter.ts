import type { Candidate } from '../../domain/index.js'
import type { CoverageInput } from './coverage-input.js'
import { partNumbers } from './part-numbers.js'
import { clauseReader, type ReadClause } from './read-clauses.js'
import { readMeasures, type ReadMeasure } from './read-measures.js'
import type { TermRelations } from './term-relations.js'
import { countWords, wordWeights } from './word-counts.js'
import type { WordTable } from './word-table.js'

/** A clause offered as an answer to one measure. */
export interface OfferedClause {
  readonly read: ReadClause
  readonly candidate: Candidate
}

/** A measure and the clauses that may answer it. */
export interface Matter extends ReadMeasure {
  /** Numbers of the vectors of its parts, NO_VECTOR where a part has none. */
  readonly partNumbers: Int32Array
  /** Weight of each of its words by rarity, > 0. */
  readonly weights: Float64Array
  /** 1 for each of its words that stands anywhere in the draft's clauses, else 0. */
  readonly inDraft: Float64Array
  readonly relations: TermRelations
  /** Best first. */
  readonly offered: readonly OfferedClause[]
  /** The words of both plans by number, and the vectors of parts. */
  readonly table: WordTable
}

/**
 * What the judge looks at, one a measure, in the order of the input. The fitting script reads the same. Matters of one draft must be
 * done with before another draft of the same `read` begins: vectors of parts are those of the draft at work.
 */
export function* mattersOf(input: Omit<CoverageInput, 'judge'>): Generator<Matter, void> {
  const { draft, wordVectors } = input
  const { table, relations, counts, measures } = input.read ?? readMeasures(input.reference, input.measures)
  table.begin(wordVectors)
  const draftCounts = countWords(draft, table)
  const weights = wordWeights(counts, draftCounts)
  const readClause = clauseReader(draft, table, relations, weights)
  for (const wanted of measures) {
    const isRow = wanted.measure.kind === 'indicator'
    const offered: OfferedClause[] = []
    for (const candidate of input.candidates.get(wanted.measure.id) ?? []) {
      const read = readClause(candidate.clause)
      // Rows answer rows by name and number (indicatorCoverage); words such as 率 and 比例 make all rows alike.
      if (read && !(isRow && read.clause.kind === 'indicator')) offered.push({ read, candidate })
    }
    yield {
      ...wanted,
      partNumbers: partNumbers(wanted.parts, wanted.ids, weights, table),
      weights: atIds(wanted.ids, weights),
      inDraft: atIds(wanted.ids, draftCounts.of).map((clauses) => (clauses > 0 ? 1 : 0)),
      relations,
      offered,
      table,
    }
  }
}

/** What a list by number holds for these numbers. */
function atIds(ids: Int32Array, list: ArrayLike<number>): Float64Array {
  const found = new Float64Array(ids.length)
  for (let at = 0; at < found.length; at++) found[at] = list[ids[at]!]!
  return found
}
