const letters = (text: string): string => text.normalize('NFKC').replace(/[\p{Z}\p{P}\p{S}\p{C}]/gu, '')

/** Letters from which on a contained text is surely the same sentence and no chance hit. */
const LONG_ENOUGH = 8

/** Share of common letter pairs (Dice) from which two texts are one sentence with a slip of the pen in one of them. */
const SAME_BUT_FOR_A_SLIP = 0.85

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}

function dice(a: Set<string>, b: Set<string>): number {
  let shared = 0
  for (const p of a) if (b.has(p)) shared += 1
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** Finds our own clauses by the text of a labelled sentence: readers and program may cut sentences differently. */
export class TextLookup<T extends { readonly id: string; readonly text: string }> {
  readonly #entries: readonly { readonly id: string; readonly letters: string }[]

  constructor(entries: readonly T[]) {
    this.#entries = entries.map((e) => ({ id: e.id, letters: letters(e.text) }))
  }

  /** Ids of the entries with the same letters, else of those that contain the text or lie in it, else of near twins. */
  find(text: string): string[] {
    const wanted = letters(text)
    if (wanted === '') return []
    const same = this.#entries.filter((e) => e.letters === wanted)
    if (same.length > 0) return same.map((e) => e.id)
    const inside = this.#entries
      .filter(
        (e) =>
          (wanted.length >= LONG_ENOUGH && e.letters.includes(wanted)) ||
          (e.letters.length >= LONG_ENOUGH && wanted.includes(e.letters)),
      )
      .map((e) => e.id)
    if (inside.length > 0) return inside
    const wantedPairs = pairs(wanted)
    return this.#entries.filter((e) => dice(wantedPairs, pairs(e.letters)) >= SAME_BUT_FOR_A_SLIP).map((e) => e.id)
  }
}
