import type { Coverage, Evidence } from '../../../src/api/contract.js'

/** Evidence with what it is: an answer, or only the nearest clause below the line. */
export interface ShownEvidence {
  readonly evidence: Evidence
  readonly isAnswer: boolean
}

/**
 * The evidence of a measure in the order in which it is shown, best first. For an omitted measure all of it is below the line;
 * otherwise a clause that answers no run of the measure is — but never the best one, which the verdict rests on: a row of an indicator
 * table answers as a whole, not by runs.
 */
export function evidenceList(coverage: Coverage): readonly ShownEvidence[] {
  const shown = coverage.evidence.map((evidence, at) => ({
    evidence,
    isAnswer: coverage.verdict !== 'omitted' && (at === 0 || evidence.answering.length > 0),
  }))
  return [...shown.filter((s) => s.isAnswer), ...shown.filter((s) => !s.isAnswer)]
}
