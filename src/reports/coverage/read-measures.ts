import type { Measure, MeasurePart, PreparedPlan, Word } from '../../domain/index.js'
import { foldedText } from './folded-text.js'
import { GENERAL_WORDS } from './general-words.js'
import { measureParts, type Part } from './measure-parts.js'
import { readTermRelations, type FoundTerm, type TermRelations } from './term-relations.js'
import { countWords, type WordCounts } from './word-counts.js'
import { WordTable } from './word-table.js'

/** One telling word of a measure. */
export interface WantedWord {
  readonly word: Word
  /** Place of its part in `ReadMeasure.parts`. */
  readonly part: number
  /** Whether it says what the measure is about, not how it is promoted. */
  readonly isSubject: boolean
}

/** The words from place `from` to before `to` are those of one part. */
export interface PartRange {
  readonly from: number
  readonly to: number
}

/** A measure as the judge reads it, whatever the draft. */
export interface ReadMeasure {
  readonly measure: Measure
  readonly parts: readonly Part[]
  /** The parts as a verdict shows them. */
  readonly shownParts: readonly Omit<MeasurePart, 'answered'>[]
  /** The words of all parts, in order, and their numbers in the table. */
  readonly words: readonly WantedWord[]
  readonly ids: Int32Array
  /** Where the words of each part stand in `words`. */
  readonly ranges: readonly PartRange[]
  /** Terms of the field in the measure's text. */
  readonly terms: readonly FoundTerm[]
}

/** What the judge reads of a reference once for all its drafts. */
export interface ReadMeasures {
  readonly measures: readonly ReadMeasure[]
  /** The words of the reference and its drafts, and how far they answer each other; grows with each draft. */
  readonly table: WordTable
  readonly counts: WordCounts
  readonly relations: TermRelations
}

/** Reads the measures of a reference (`measuresOf`) for any number of drafts. */
export function readMeasures(reference: PreparedPlan, measures: readonly Measure[]): ReadMeasures {
  const table = new WordTable()
  const relations = readTermRelations()
  const readMeasure = (measure: Measure): ReadMeasure => {
    const text = reference.signals.get(measure.id)?.words ?? []
    const parts = measureParts(text)
    const words = parts.flatMap((p, part) =>
      p.words.map((word) => ({ word, part, isSubject: !GENERAL_WORDS.has(word.norm) })),
    )
    return {
      measure,
      parts,
      words,
      ids: table.idsOf(words.map((w) => w.word)),
      ranges: rangesOf(parts),
      shownParts: parts.map((part) => ({
        kind: partKind(part),
        text: measure.text.slice(part.span.start, part.span.end),
        span: part.span,
      })),
      terms: relations.find(foldedText(text)),
    }
  }
  return { table, relations, counts: countWords(reference, table), measures: measures.map(readMeasure) }
}

function partKind(part: Part): MeasurePart['kind'] {
  if (part.words.some((w) => w.kind === 'number')) return 'number'
  return part.isItem ? 'list-item' : 'action'
}

function rangesOf(parts: readonly Part[]): PartRange[] {
  let from = 0
  return parts.map((part) => {
    const range = { from, to: from + part.words.length }
    from = range.to
    return range
  })
}
