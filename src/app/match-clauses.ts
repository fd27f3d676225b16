import { diffArrays } from 'diff'
import { type Clause, textSimilarity } from '../domain/index.js'

/** A clause of the earlier draft beside its counterpart in the later one; null where there is none. */
export interface ClausePair {
  readonly earlier: Clause | null
  readonly later: Clause | null
  /** Whether text or place of the pair differs in a way a reviewer must look at. */
  readonly changed: boolean
}

/** Shared bigrams from which two clauses at the same place count as one that was reworded; Dice coefficient in [0, 1]. */
const SAME_CLAUSE = 0.4

/** Pairs what was taken out with what was put in at one place: reworded clauses in order, best fit first within the gap. */
function pairGap(removed: readonly Clause[], added: readonly Clause[]): ClausePair[] {
  const fits: { r: number; a: number; fit: number }[] = []
  removed.forEach((r, ri) => {
    added.forEach((a, ai) => {
      const fit = textSimilarity(r.text, a.text)
      if (fit >= SAME_CLAUSE) fits.push({ r: ri, a: ai, fit })
    })
  })
  fits.sort((x, y) => y.fit - x.fit || x.r - y.r || x.a - y.a)
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { r, a } of fits) {
    if (partner.has(r) || taken.has(a)) continue
    partner.set(r, a)
    taken.add(a)
  }
  return [
    ...removed.map((earlier, at) => ({ earlier, later: added[partner.get(at) ?? -1] ?? null, changed: true })),
    ...added.filter((_, at) => !taken.has(at)).map((later) => ({ earlier: null, later, changed: true })),
  ]
}

/** Clauses that left one place and stand, letter for letter, at another are moved, not changed. */
function joinMoved(pairs: readonly ClausePair[]): ClausePair[] {
  const waiting = new Map<string, ClausePair[]>()
  for (const p of pairs) {
    if (p.earlier === null && p.later) waiting.set(p.later.text, [...(waiting.get(p.later.text) ?? []), p])
  }
  const used = new Set<ClausePair>()
  const joined = pairs.map((p) => {
    if (p.later !== null || p.earlier === null) return p
    const twin = waiting.get(p.earlier.text)?.find((w) => !used.has(w))
    if (!twin) return p
    used.add(twin)
    return { earlier: p.earlier, later: twin.later, changed: false }
  })
  return joined.filter((p) => !used.has(p))
}

/**
 * Matches the clauses of a revised draft with those of the earlier version: equal runs first (longest common subsequence), then
 * reworded ones where something was replaced, then moved ones. Pure.
 */
export function matchClauses(earlier: readonly Clause[], later: readonly Clause[]): ClausePair[] {
  const pairs: ClausePair[] = []
  let [at, then] = [0, 0]
  let removed: Clause[] = []
  const flush = (added: readonly Clause[]): void => {
    pairs.push(...pairGap(removed, added))
    removed = []
  }
  const texts = (clauses: readonly Clause[]): string[] => clauses.map((c) => c.text)
  for (const part of diffArrays(texts(earlier), texts(later))) {
    const n = part.value.length
    if (part.removed) {
      removed = earlier.slice(at, at + n)
      at += n
    } else if (part.added) {
      flush(later.slice(then, then + n))
      then += n
    } else {
      flush([])
      for (let i = 0; i < n; i++) pairs.push({ earlier: earlier[at + i]!, later: later[then + i]!, changed: false })
      at += n
      then += n
    }
  }
  flush([])
  return joinMoved(pairs)
}
