import { findSharedRuns, indexGrams } from '../audit/shared-runs.js'
import { type FoldedText } from '../audit/folded-text.js'
import { type ComparedText, isComparable } from './overlap.js'

/** Near-identical clauses share a run of this length: 80 % of sixteen characters with one word changed leave eight in a row at the least. */
const RUN = 8

/** Stands between two clauses: a noncharacter of Unicode that no text has. */
const BETWEEN = 0xffff

/** All texts in one stream, with the text each character belongs to (-1 between two). */
function joined(texts: readonly ComparedText[]): { readonly stream: FoldedText; readonly owner: Int32Array } {
  const size = texts.reduce((sum, t) => sum + t.length + 1, 0)
  const codes = new Uint16Array(size)
  const owner = new Int32Array(size).fill(-1)
  let at = 0
  texts.forEach((t, text) => {
    codes.set(t.folded.codes, at)
    owner.fill(text, at, at + t.length)
    at += t.length
    codes[at++] = BETWEEN
  })
  return { stream: { codes, offsets: new Int32Array(0) }, owner }
}

/**
 * Pairs (earlier, later) of comparable texts that share a run of eight characters, each once, from the fingerprints of the copy search: linear
 * in the length of all texts, as a run is followed to its first sixteen places only.
 */
export function candidatePairs(texts: readonly ComparedText[]): (readonly [number, number])[] {
  const { stream, owner } = joined(texts)
  const found = new Set<number>()
  for (const { left, right, length } of findSharedRuns(indexGrams(stream, RUN), stream, true)) {
    for (let i = 0; i < length; i++) {
      const [a, b] = [owner[left + i]!, owner[right + i]!]
      if (a < 0 || b < 0 || a === b) continue
      if (isComparable(texts[a]!, texts[b]!)) found.add(a * texts.length + b)
      // On to the next clause: within this one the pair is known.
      while (i + 1 < length && owner[left + i + 1] === a && owner[right + i + 1] === b) i++
    }
  }
  return [...found].sort((x, y) => x - y).map((pair) => [Math.floor(pair / texts.length), pair % texts.length] as const)
}
