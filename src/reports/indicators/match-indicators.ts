import type { Indicator } from '../../domain/index.js'
import { nameSimilarity } from './indicator-names.js'

/** Below this two names are two indicators; found on one labelled plan, checked on another. */
const SAME_INDICATOR = 0.65

/**
 * Pairs draft rows with reference rows, most similar names first, each row at most once.
 * Out: for each draft row (by its place) the reference row, or undefined.
 */
export function matchIndicators(draft: readonly Indicator[], reference: readonly Indicator[]): (Indicator | undefined)[] {
  const pairs: { d: number; r: number; score: number }[] = []
  draft.forEach((own, d) =>
    reference.forEach((higher, r) => {
      const score = nameSimilarity(own.name, higher.name)
      if (score >= SAME_INDICATOR) pairs.push({ d, r, score })
    }),
  )
  pairs.sort((a, b) => b.score - a.score || a.d - b.d || a.r - b.r)
  const out: (Indicator | undefined)[] = draft.map(() => undefined)
  const used = new Set<number>()
  for (const { d, r } of pairs) {
    if (out[d] !== undefined || used.has(r)) continue
    out[d] = reference[r]
    used.add(r)
  }
  return out
}
