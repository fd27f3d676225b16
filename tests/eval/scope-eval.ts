import type { LabelledReference } from './labelled-plans.js'
import { readRows } from './shared-data.js'

/** Scope suggestions beside the careful readers' list. */
export interface ScopeFigures {
  readonly measures: number
  readonly right: number
  /** `gold>ours` -> count. */
  readonly pairs: Readonly<Record<string, number>>
}

/** The cues were written with this list in view: these figures are not those of an unseen reference. */
export function evaluateScope(reference: LabelledReference): ScopeFigures {
  const gold = new Map(readRows('gold/national.applicability.tsv').map(([id, scope]) => [id!, scope!]))
  const pairs: Record<string, number> = {}
  let measures = 0
  let right = 0
  for (const m of reference.measures) {
    const wanted = gold.get(reference.goldIds.get(m.id) ?? '')
    if (wanted === undefined) continue
    measures += 1
    if (wanted === m.scope) right += 1
    const key = `${wanted}>${m.scope}`
    pairs[key] = (pairs[key] ?? 0) + 1
  }
  return { measures, right, pairs }
}
