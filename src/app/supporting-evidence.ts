import type { Coverage } from '../domain/index.js'

/**
 * Evidence is always a list of the three nearest clauses; those that reach this share of the best one's score carry the verdict,
 * the others only stand near. A judgement of ours, not fitted: an exact answer scores about 2, a neighbouring subject below 1.
 */
const SUPPORT_SHARE = 0.8

/** The clauses a verdict rests on, best first; for an omitted measure the nearest one. */
export function supportingEvidence(coverage: Pick<Coverage, 'evidence'>): string[] {
  const best = coverage.evidence[0]?.score ?? 0
  return coverage.evidence.filter((e, at) => at === 0 || e.score >= best * SUPPORT_SHARE).map((e) => e.clause)
}
