import { ANSWERING_KINDS, type Candidate, type Clause, type Measure, type Word } from '../../domain/index.js'
import type { CoverageInput } from './coverage-input.js'
import { measureParts, type Part } from './measure-parts.js'
import { readTermRelations, type FoundTerm, type TermRelations } from './term-relations.js'
import { WordTable } from './word-table.js'
import { wordWeights } from './word-weights.js'

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

/** A clause offered as an answer to one measure. */
export interface OfferedClause extends ReadClause {
  readonly candidate: Candidate
}

/** A measure and the clauses that may answer it. */
export interface Matter {
  readonly measure: Measure
  readonly parts: readonly Part[]
  /** Numbers of the vectors of its parts. */
  readonly partNumbers: readonly (number | undefined)[]
  /** Terms of the field in the measure's text. */
  readonly measureTerms: readonly FoundTerm[]
  readonly relations: TermRelations
  /** Best first. */
  readonly offered: readonly OfferedClause[]
  /** The words of both plans by number, and the vectors of parts. */
  readonly words: WordTable
  /** Weight of a word by its rarity, > 0. */
  weight(word: Word): number
  /** Whether the word stands anywhere in the draft's clauses. */
  inDraft(word: Word): boolean
}

/** Headings above a clause that say something of it alone: the last two; chapters are about everything. */
const NEAR_HEADINGS = 2

/** The folded text of a clause, every word at its own place; blanks where nothing stands. */
function foldedText(words: readonly Word[]): string {
  let text = ''
  for (const w of words) text = text.padEnd(w.span.start, ' ') + w.norm
  return text
}

/** What the judge looks at, one a measure, in the order of the input. The fitting script reads the same. */
export function mattersOf(input: Omit<CoverageInput, 'judge'>): Matter[] {
  const { reference, draft } = input
  const relations = readTermRelations()
  const table = input.words?.begin(input.wordVectors) ?? WordTable.of(input.wordVectors)
  const weight = wordWeights([reference, draft])
  const idsOf = (words: readonly Word[]): Int32Array => Int32Array.from(words, (w) => table.idOf(w))
  const partNumber = (part: Part): number | undefined => table.addPart(idsOf(part.words), part.words.map(weight))
  const draftWords = new Set<string>()
  for (const { words } of draft.signals.values()) for (const w of words) draftWords.add(w.norm)
  /** Numbers by headings: all clauses below the same ones share an array. */
  const numbered = new Map<string, Int32Array>()
  const headingIds = (clause: Clause): Int32Array => {
    const near = new Set([...clause.path.slice(-NEAR_HEADINGS), clause.task])
    const key = JSON.stringify([...near])
    const known = numbered.get(key)
    if (known) return known
    const ids = idsOf([...near].flatMap((h) => draft.headings.get(h) ?? []).filter((w) => w.kind === 'word'))
    numbered.set(key, ids)
    return ids
  }
  const clauses = new Map(draft.plan.clauses.map((c) => [c.id, c]))
  const read = new Map<string, ReadClause>()
  const readClause = (id: string): ReadClause | undefined => {
    const known = read.get(id)
    const clause = clauses.get(id)
    if (known || !clause) return known
    const parts = measureParts(draft.signals.get(id)?.words ?? [])
    const words = parts.flatMap((p) => p.words)
    const made = {
      clause,
      words,
      ids: idsOf(words),
      headingIds: headingIds(clause),
      partNumbers: Int32Array.from(parts.flatMap((p) => partNumber(p) ?? [])),
      terms: relations.find(foldedText(draft.signals.get(id)?.words ?? [])),
      answers: ANSWERING_KINDS.has(clause.kind),
    }
    read.set(id, made)
    return made
  }
  return input.measures.map((measure) => {
    const parts = measureParts(reference.signals.get(measure.id)?.words ?? [])
    return {
      measure,
      parts,
      partNumbers: parts.map(partNumber),
      measureTerms: relations.find(foldedText(reference.signals.get(measure.id)?.words ?? [])),
      relations,
      offered: (input.candidates.get(measure.id) ?? []).flatMap((candidate) => {
        const made = readClause(candidate.clause)
        // Rows answer rows by name and number (indicatorCoverage); words such as 率 and 比例 make all rows alike.
        return !made || (measure.kind === 'indicator' && made.clause.kind === 'indicator')
          ? []
          : [{ ...made, candidate }]
      }),
      words: table,
      weight,
      inDraft: (word: Word) => draftWords.has(word.norm),
    }
  })
}
