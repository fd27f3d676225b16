import type { LocalClause } from '../../domain/index.js'
import { comparedText } from './overlap.js'
import { SHORTEST } from './groups.js'
import type { WordingInput, WordingNeighbour } from './wording-input.js'

/** Of all clauses at most this share, those with the farthest neighbour, is shown as local: a list a reviewer can read. */
const FARTHEST = 0.1

/** Fewer clauses than this do not say how near a neighbour usually is. */
const FEWEST = 20

/** The nearest; equal scores by place. */
function bestOf(neighbours: readonly WordingNeighbour[]): WordingNeighbour | null {
  return [...neighbours].sort((a, b) => b.score - a.score || a.at - b.at)[0] ?? null
}

/** The score below which a clause is local: the tenth part with the farthest neighbour, none of them nearer than unrelated clauses are. */
function floorOf(best: readonly number[], unrelated: number | null): number | null {
  if (best.length < FEWEST) return null
  const farthest = [...best].sort((a, b) => a - b)[Math.floor(best.length * FARTHEST)]!
  return unrelated === null ? farthest : Math.min(farthest, unrelated)
}

/** The clauses no other plan has anything near to, and the floor they lie below. */
export function localClauses({ clauses, reference, nearest, unrelated }: WordingInput): {
  readonly floor: number | null
  readonly local: readonly { readonly plan: string; readonly clauses: readonly LocalClause[] }[]
} {
  const own = clauses.flatMap((member, at) => {
    if (member.plan === reference || comparedText(member.text).letters.length < SHORTEST) return []
    const others = (nearest[at] ?? []).filter((n) => clauses[n.at] && clauses[n.at]!.plan !== member.plan)
    return [{ member, at, best: bestOf(others) }]
  })
  const floor = floorOf(
    own.flatMap((o) => (o.best ? [o.best.score] : [])),
    unrelated,
  )
  const plans = [...new Set(clauses.map((c) => c.plan))].filter((plan) => plan !== reference)
  const local = plans.map((plan) => ({
    plan,
    clauses: own
      .filter((o) => o.member.plan === plan && floor !== null && o.best !== null && o.best.score < floor)
      .sort((a, b) => a.best!.score - b.best!.score || a.at - b.at)
      .map(({ member, best }) => ({ ...member, nearest: { ...clauses[best!.at]!, score: best!.score } })),
  }))
  return { floor, local }
}
