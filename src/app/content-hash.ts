import { createHash } from 'node:crypto'
import type { EmbedInput } from '../embeddings/embedder.js'

/** Stands between words and between text and words; cannot occur in either. */
const BETWEEN = '\u0000'

/**
 * Lower-case hex SHA-256 of all an encoder may look at: the text and how it was cut. Another dictionary cuts differently and
 * so asks for a new vector.
 */
export function contentHash(input: EmbedInput): string {
  const hash = createHash('sha256').update(input.text)
  for (const w of input.words) hash.update(BETWEEN).update(w.norm)
  return hash.digest('hex')
}

/** Lower-case hex SHA-256 of a JSON value; equal values written in the same order give the same key. */
export function keyOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/**
 * Lower-case hex SHA-256 of a plan's clauses, blanks left out, and of what tells two issues of one text apart (stage, number): the same
 * for the same plan in another file format.
 */
export function textHash(clauses: readonly { readonly text: string }[], issue: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of [...clauses.map((c) => c.text), ...issue]) hash.update(part.replace(/\s+/g, '')).update(BETWEEN)
  return hash.digest('hex')
}
