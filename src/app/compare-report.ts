import {
  type AuditFinding,
  type Clause,
  type Coverage,
  type IndicatorComparison,
  type Link,
  type Measure,
  type ModelIdentity,
  type Plan,
} from '../domain/index.js'
import type { CoverageReport } from './coverage-report.js'
import type { App } from './create-app.js'
import { planName } from './plan-identity.js'

/** A plan that is compared, under the names the report gives it. */
export interface ComparedPlan {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly plan: Plan
}

/** A draft with what was found out about it. */
export interface ComparedDraft extends ComparedPlan {
  readonly report: CoverageReport
  readonly findings: readonly AuditFinding[]
}

/** A plan in the head of the report. */
interface ReportedPlan {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly sha256: string
}

type ReportedClause = Pick<Clause, 'id' | 'path' | 'kind' | 'text' | 'page'>

/** Counts over all measures; `omittedNotAsked` of the omitted ones have a scope that is not local: nobody asks a county for them. */
export interface ReportSummary {
  readonly measures: number
  readonly covered: number
  readonly partial: number
  readonly omitted: number
  readonly omittedNotAsked: number
}

export interface ReportedDraft extends ReportedPlan {
  /** File name without folder and ending. */
  readonly plan: string
  readonly clauses: readonly ReportedClause[]
  readonly links: readonly Link[]
  readonly coverage: readonly Coverage[]
  readonly summary: ReportSummary
  readonly indicators: readonly IndicatorComparison[]
  readonly missingIndicators: readonly string[]
  readonly findings: readonly AuditFinding[]
}

/** What `compare --json` writes: duibiao/compare@1. Holds no time and no path, so that equal files give equal bytes. */
export interface CompareReport {
  readonly schema: 'duibiao/compare@1'
  readonly tool: {
    readonly version: string
    readonly model: ModelIdentity
    /** All that can change the result beside the files. */
    readonly settings: { readonly judge: string }
  }
  readonly reference: ReportedPlan & { readonly measures: readonly Measure[] }
  readonly drafts: readonly ReportedDraft[]
}

function head(plan: ComparedPlan): ReportedPlan {
  return { id: plan.id, title: plan.plan.profile.title, file: plan.fileName, sha256: plan.sha256 }
}

/** Counts the verdicts of one draft. */
export function summarise(report: Pick<CoverageReport, 'measures' | 'coverage'>): ReportSummary {
  const count = (verdict: Coverage['verdict']): number => report.coverage.filter((c) => c.verdict === verdict).length
  const notAsked = new Set(report.measures.filter((m) => m.scope !== 'local').map((m) => m.id))
  return {
    measures: report.measures.length,
    covered: count('covered'),
    partial: count('partial'),
    omitted: count('omitted'),
    omittedNotAsked: report.coverage.filter((c) => c.verdict === 'omitted' && notAsked.has(c.measure)).length,
  }
}

function reportedClause(c: Clause): ReportedClause {
  return { id: c.id, path: c.path, kind: c.kind, text: c.text, ...(c.page === undefined ? {} : { page: c.page }) }
}

/** Puts the results of a run into the form of the export, drafts in the order given. */
export async function compareReport(
  app: App,
  reference: ComparedPlan,
  drafts: readonly ComparedDraft[],
): Promise<CompareReport> {
  const { measuresOf } = await import('../reports/measures.js')
  return {
    schema: 'duibiao/compare@1',
    tool: {
      version: app.version,
      model: await app.stages.model(),
      settings: { judge: (await app.stages.judge()).sha256 },
    },
    reference: { ...head(reference), measures: measuresOf(reference.plan) },
    drafts: drafts.map((d) => ({
      ...head(d),
      plan: planName(d.fileName),
      clauses: d.plan.clauses.map(reportedClause),
      links: d.report.links,
      coverage: d.report.coverage,
      summary: summarise(d.report),
      indicators: d.report.indicators,
      missingIndicators: d.report.missingIndicators,
      findings: d.findings,
    })),
  }
}
