import type { AuditedPlan } from './audit-input.js'
import { foldPlan, type FoldedText } from './folded-text.js'
import { viewPlan, type PlanView } from './plan-view.js'
import { findSharedRuns, type GramIndex, type SharedRun } from './shared-runs.js'

/** The text one source shares with the draft. */
export interface CopiedRuns {
  readonly source: string
  /** Maximal runs, in the order of the source. */
  readonly runs: readonly SharedRun[]
  /** The source's own words for a run. */
  quote(run: SharedRun): { readonly clause: string; readonly text: string }
}

/** Holds one source against the indexed draft. */
export function copiedFrom(index: GramIndex, source: AuditedPlan, view: PlanView = viewPlan(source.plan)): CopiedRuns {
  const folded: FoldedText = foldPlan(view)
  const runs = findSharedRuns(index, folded)
  // only what the runs need is kept, so that hundreds of sources do not stay in memory
  const quotes = new Map(
    runs.map((run) => {
      const start = folded.offsets[run.right]!
      const end = folded.offsets[run.right + run.length - 1]! + 1
      const clause = view.clausesAt(start, end)[0] ?? ''
      return [run, { clause, text: source.plan.text.slice(start, end) }] as const
    }),
  )
  return { source: source.id, runs, quote: (run) => quotes.get(run) ?? { clause: '', text: '' } }
}

/** Marks the draft's folded characters that any of the runs covers. */
export function coverage(length: number, runs: readonly SharedRun[]): Uint8Array {
  const marks = new Uint8Array(length)
  for (const run of runs) marks.fill(1, run.left, run.left + run.length)
  return marks
}
