import type {
  AdministrativeLevel,
  AuditFinding,
  Coverage,
  IndicatorComparison,
  Measure,
  ModelIdentity,
  ReviewDecision,
  RoundOutcome,
} from '../domain/index.js'

/** A plan as a report names it. */
export interface ReportPlan {
  readonly level: AdministrativeLevel
  readonly title: string
  readonly fileName: string
  /** Lower-case hex SHA-256 of the file. */
  readonly sha256: string
}

/** A clause of the draft with where to find it. */
export interface ReportClause {
  readonly text: string
  /** Headings from the chapter down, as printed. */
  readonly path: readonly string[]
  /** From 1; absent where the file has no pages. */
  readonly page?: number
}

/** A measure of the reference with what the draft says to it and what the reviewer decided. */
export interface ReportRow {
  readonly measure: Measure
  /** The measure as it is printed where its text alone is hard to read: a row of an indicator table, each cell with its column's name. */
  readonly printed?: string
  readonly coverage: Coverage
  /** The clauses of `coverage.evidence`, best first; for an omitted measure the nearest ones. */
  readonly evidence: readonly ReportClause[]
  /** What to do, in Chinese; '' for nothing. */
  readonly suggestion: string
  /** The decision in force; null while nobody has decided. */
  readonly decision: ReviewDecision | null
  /** What became of the measure since the earlier draft; only in a second or later round. */
  readonly outcome?: RoundOutcome
}

/** The draft before this one, which the round is about. */
export interface ReportRound {
  readonly earlier: ReportPlan
  /** Clauses of either draft whose text changed. */
  readonly changedClauses: number
}

/** A finding with the text around it. */
export interface ReportFinding {
  readonly finding: AuditFinding
  /** The draft clauses it concerns. */
  readonly places: readonly ReportClause[]
  /** What it points to in other plans, or in the same one. */
  readonly sources: readonly { readonly planTitle: string; readonly quote: string }[]
}

/** What is needed to get the same result again. */
export interface ReportRun {
  readonly toolVersion: string
  readonly model: ModelIdentity
  /** Time of making, as it is to be printed; given from outside, so that the same report gives the same bytes. */
  readonly generatedAt: string
  /** The filters in force, in Chinese, one each; empty when everything is shown. */
  readonly filters: readonly string[]
  readonly settings: readonly { readonly name: string; readonly value: string }[]
}

/** The review of one draft, ready to be written: exactly the rows the reviewer sees, in that order. */
export interface ReviewReport {
  readonly reference: ReportPlan
  readonly draft: ReportPlan
  /** Absent in a first round. */
  readonly round?: ReportRound
  readonly rows: readonly ReportRow[]
  readonly indicators: {
    readonly comparisons: readonly IndicatorComparison[]
    /** Names of indicators of the reference that the draft has not. */
    readonly missing: readonly string[]
  }
  readonly findings: readonly ReportFinding[]
  readonly run: ReportRun
}
