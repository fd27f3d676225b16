import { ANSWERING_KINDS, type Clause, type Word } from '../../domain/index.js'
import type { Matter } from './alignment.js'
import type { CoverageInput } from './coverage-input.js'
import { measureParts } from './measure-parts.js'
import { WordMatcher } from './word-match.js'
import { wordWeights } from './word-weights.js'

function answers(clause: Clause, forIndicator: boolean): boolean {
  return ANSWERING_KINDS.has(clause.kind) || (forIndicator && clause.kind === 'indicator')
}

/** What the judge looks at, one a measure, in the order of the input. The fitting script reads the same. */
export function mattersOf(input: Omit<CoverageInput, 'judge'>): Matter[] {
  const matcher = new WordMatcher(input.wordVectors)
  const weight = wordWeights([input.reference, input.draft])
  const clauses = new Map(input.draft.plan.clauses.map((c) => [c.id, c]))
  const parts = new Map(
    input.draft.plan.clauses.map((c) => [c.id, measureParts(input.draft.signals.get(c.id)?.words ?? [])]),
  )
  const draftWords = new Set([...input.draft.signals.values()].flatMap((s) => s.words.map((w) => w.norm)))
  const headingWords = (clause: Clause): Word[] =>
    [...new Set([...clause.path.slice(-2), clause.task])]
      .flatMap((h) => input.draft.headings.get(h) ?? [])
      .filter((w) => w.kind === 'word')
  return input.measures.map((measure) => ({
    measure,
    parts: measureParts(input.reference.signals.get(measure.id)?.words ?? []),
    offered: (input.candidates.get(measure.id) ?? []).flatMap((candidate) => {
      const clause = clauses.get(candidate.clause)
      const clauseParts = parts.get(candidate.clause) ?? []
      if (!clause) return []
      return {
        candidate,
        text: clause.text,
        parts: clauseParts,
        words: clauseParts.flatMap((p) => p.words),
        headingWords: headingWords(clause),
        answers: answers(clause, measure.kind === 'indicator'),
      }
    }),
    matcher,
    weight,
    inDraft: (word: Word) => draftWords.has(word.norm),
  }))
}
