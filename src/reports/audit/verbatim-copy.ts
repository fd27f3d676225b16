import type { FindingSource } from '../../domain/index.js'
import { coverage, type CopiedRuns } from './copied-runs.js'
import { stockPhrases } from './copy-share.js'
import { longestLine, trimMarks, type FoundFault } from './finding.js'
import type { FoldedText } from './folded-text.js'
import type { PlanView } from './plan-view.js'
import type { SharedRun } from './shared-runs.js'

/** More sources than this say no more to a reviewer than “many”. */
const MAX_SOURCES = 5

/** A source's run counts as another source of the same copied passage when it covers this much of it. */
const SAME_PASSAGE = 0.8

interface Candidate {
  readonly from: CopiedRuns
  readonly run: SharedRun
}

/** Longest runs first; a run is taken when at least `minimum` of its characters are not yet marked as taken. */
function chooseRuns(candidates: readonly Candidate[], taken: Uint8Array, minimum: number): Candidate[] {
  const chosen: Candidate[] = []
  const ordered = [...candidates].sort(
    (a, b) => b.run.length - a.run.length || a.run.left - b.run.left || (a.from.source < b.from.source ? -1 : 1),
  )
  for (const candidate of ordered) {
    const { left, length } = candidate.run
    let fresh = 0
    for (let i = left; i < left + length; i++) if (taken[i] === 0) fresh++
    if (fresh < minimum) continue
    taken.fill(1, left, left + length)
    chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.run.left - b.run.left)
}

function sourcesOf(chosen: Candidate, candidates: readonly Candidate[]): FindingSource[] {
  const { left, length } = chosen.run
  const seen = new Set<string>([chosen.from.source])
  const all = [chosen]
  for (const other of candidates) {
    if (seen.has(other.from.source)) continue
    const shared = Math.min(left + length, other.run.left + other.run.length) - Math.max(left, other.run.left)
    if (shared < length * SAME_PASSAGE) continue
    seen.add(other.from.source)
    all.push(other)
  }
  return all.slice(0, MAX_SOURCES).map(({ from, run }) => {
    const { clause, text } = from.quote(run)
    return { plan: from.source, clause, quote: text }
  })
}

/**
 * verbatim-copy: runs of at least `minimum` characters (blanks left out, marks counted, over sentence ends) that the reference
 * or another plan holds too. What the reference holds is said once, as taken over from it; what most plans hold is a stock phrase.
 * `certain` where one sentence alone reaches the minimum, `likely` where the run needs its neighbours.
 */
export function verbatimCopies(
  view: PlanView,
  draft: FoldedText,
  reference: CopiedRuns | undefined,
  others: readonly CopiedRuns[],
  minimum: number,
): FoundFault[] {
  const fromReference: Candidate[] = (reference?.runs ?? []).map((run) => ({ from: reference!, run }))
  const fromOthers: Candidate[] = others.flatMap((from) => from.runs.map((run) => ({ from, run })))
  const length = draft.codes.length
  const blocked = coverage(length, reference?.runs ?? [])
  stockPhrases(length, others).forEach((mark, i) => (blocked[i]! |= mark))
  const faults = [
    ...chooseRuns(fromReference, new Uint8Array(length), minimum).map((c) => ({ c, all: fromReference, higher: true })),
    ...chooseRuns(fromOthers, blocked, minimum).map((c) => ({ c, all: fromOthers, higher: false })),
  ]
  return faults.map(({ c, all, higher }): FoundFault => {
    const { start, end } = trimMarks(
      view.plan.text,
      draft.offsets[c.run.left]!,
      draft.offsets[c.run.left + c.run.length - 1]! + 1,
    )
    const quote = longestLine(view.plan.text, start, end)
    const sources = sourcesOf(c, all)
    const inOneSentence = view.passages.some(
      (p) => Math.min(p.end, end) - Math.max(p.start, start) >= minimum && p.start < end,
    )
    const where = higher ? '上位规划' : sources.length > 1 ? `${sources.length}份其他规划` : '另一份规划'
    return {
      kind: 'verbatim-copy',
      certainty: inOneSentence ? 'certain' : 'likely',
      start: quote.start,
      end: quote.end,
      alsoAt: [{ start, end }],
      message: `疑似雷同：与${where}连续${c.run.length}字相同，建议核实是否结合本地实际`,
      sources,
    }
  })
}
