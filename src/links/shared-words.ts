import type { PreparedPlan } from '../domain/index.js'

/** Words named as the reason of a link: more would not be read. */
const SHOWN = 8

/** Returns a lookup of the words a measure and a clause share, rarest (in both plans together) first, then by letters. */
export function sharedWords(
  reference: PreparedPlan,
  draft: PreparedPlan,
): (measure: string, clause: string) => string[] {
  const frequency = new Map<string, number>()
  const wordSets = (side: PreparedPlan): Map<string, Set<string>> => {
    const sets = new Map<string, Set<string>>()
    for (const [id, signals] of side.signals) {
      const telling = signals.words.filter((w) => w.kind === 'word' || w.kind === 'number').map((w) => w.norm)
      const set = new Set(telling)
      for (const w of set) frequency.set(w, (frequency.get(w) ?? 0) + 1)
      sets.set(id, set)
    }
    return sets
  }
  const wanted = wordSets(reference)
  const offered = wordSets(draft)
  return (measure, clause) => {
    const there = offered.get(clause) ?? new Set<string>()
    return [...(wanted.get(measure) ?? [])]
      .filter((w) => there.has(w))
      .sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1))
      .slice(0, SHOWN)
  }
}
