import type { FindingRow, Measure, ReviewVerdict, ReviewView } from '../../../src/api/contract.js'
import { verdictInForce } from '../filters.js'

/** What belongs to one clause: the measures it is evidence for, and what the audit found in it. */
export interface ClauseNotes {
  /** Measures for which the clause is the best evidence come first; `rank` 0 is the best. */
  readonly answers: readonly { readonly measure: Measure; readonly verdict: ReviewVerdict; readonly rank: number }[]
  readonly findings: readonly FindingRow[]
}

export interface MarginNotes {
  readonly byClause: ReadonlyMap<string, ClauseNotes>
  /** Clauses that answer no measure. */
  readonly local: ReadonlySet<string>
}

/** Gathers the margin of a draft. Only evidence that answers something counts; dismissed findings are left out. */
export function marginNotes(view: ReviewView, findings: readonly FindingRow[]): MarginNotes {
  const byClause = new Map<string, { answers: ClauseNotes['answers'][number][]; findings: FindingRow[] }>()
  const of = (clause: string): { answers: ClauseNotes['answers'][number][]; findings: FindingRow[] } => {
    const known = byClause.get(clause) ?? { answers: [], findings: [] }
    byClause.set(clause, known)
    return known
  }
  for (const row of view.rows) {
    if (row.coverage.verdict === 'omitted') continue
    row.coverage.evidence.forEach(({ clause, answering }, rank) => {
      if (answering.length > 0) of(clause).answers.push({ measure: row.measure, verdict: verdictInForce(row), rank })
    })
  }
  for (const notes of byClause.values()) notes.answers.sort((a, b) => a.rank - b.rank)
  for (const row of findings) {
    if (row.dismissed === null) for (const clause of row.finding.clauses) of(clause).findings.push(row)
  }
  return { byClause, local: new Set(view.unlinkedClauses) }
}
