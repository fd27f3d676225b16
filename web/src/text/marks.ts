import type { Span } from '../../../src/api/contract.js'

/** A run of a text with a name for what it is (`answering`, `missing`, …). */
export interface Mark<K extends string> {
  readonly span: Span
  readonly kind: K
}

/** A piece of a text with every mark that lies over it; the pieces joined give the text again. */
export interface Piece<K extends string> {
  readonly start: number
  readonly text: string
  readonly kinds: readonly K[]
}

/**
 * Cuts a text at the borders of its marks. Marks may overlap and may reach over the end (they are cut there).
 * Empty marks are dropped. Kinds of a piece stand in the order in which the marks were given, each once.
 */
export function cutIntoPieces<K extends string>(text: string, marks: readonly Mark<K>[]): readonly Piece<K>[] {
  if (text === '') return []
  const kept = marks
    .map((m) => ({ kind: m.kind, start: Math.max(0, m.span.start), end: Math.min(text.length, m.span.end) }))
    .filter((m) => m.start < m.end)
  const borders = [...new Set([0, text.length, ...kept.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b)
  return borders.slice(0, -1).map((start, i) => {
    const end = borders[i + 1] ?? text.length
    const kinds = [...new Set(kept.filter((m) => m.start <= start && end <= m.end).map((m) => m.kind))]
    return { start, text: text.slice(start, end), kinds }
  })
}

/** Marks for every place where one of the phrases stands in the text, letter for letter. Empty phrases are skipped. */
export function markPhrases<K extends string>(text: string, phrases: readonly string[], kind: K): readonly Mark<K>[] {
  return phrases
    .filter((p) => p !== '')
    .flatMap((phrase) => {
      const marks: Mark<K>[] = []
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
        marks.push({ kind, span: { start: at, end: at + phrase.length } })
      }
      return marks
    })
}
