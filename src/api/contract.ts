/**
 * What travels between the API and the page: types only, no code. The page imports nothing else of src.
 * All routes answer JSON; a fault answers `ApiFault` with HTTP 4xx (the user can mend it) or 500 (ours).
 */
import type {
  AdministrativeLevel,
  AuditFinding,
  Clause,
  Coverage,
  FindingKind,
  IndicatorComparison,
  Indicator,
  Measure,
  ModelIdentity,
  NumberingNote,
  OutlineUnit,
  PlanProfile,
  PlanTable,
  ReadingNote,
  ReviewDecision,
  ReviewVerdict,
  SearchHit,
  Verdict,
} from '../domain/index.js'

export type {
  AdministrativeLevel,
  AuditFinding,
  Clause,
  Coverage,
  FindingKind,
  IndicatorComparison,
  Indicator,
  Measure,
  ModelIdentity,
  NumberingNote,
  OutlineUnit,
  PlanProfile,
  PlanTable,
  ReadingNote,
  ReviewDecision,
  ReviewVerdict,
  SearchHit,
  Verdict,
}

export interface ApiFault {
  readonly code: string
  /** Chinese, ready to be shown. */
  readonly message: string
}

/** GET /api/workspace */
export interface WorkspaceView {
  readonly version: string
  readonly model: ModelIdentity
  readonly plans: readonly PlanSummary[]
  readonly projects: readonly ProjectSummary[]
}

/** 征求意见稿 / 送审稿 / 印发 … as the user says or the title shows. */
export type PlanStatus = 'draft' | 'issued' | 'unknown'

export interface PlanSummary {
  /** First 16 hex digits of the file's SHA-256: the same file is the same plan. */
  readonly id: string
  /** File name without ending. */
  readonly name: string
  readonly fileName: string
  readonly sha256: string
  readonly format: string
  readonly profile: PlanProfile
  readonly status: PlanStatus
  readonly clauseCount: number
  readonly measureCount: number
  readonly importedAt: string
  /** Id of the earlier version this plan replaces; null for a first version. */
  readonly previousVersion: string | null
}

/** PATCH /api/plans/:id: corrections of what was read from the title. */
export interface PlanPatch {
  readonly title?: string
  readonly level?: AdministrativeLevel
  readonly region?: string
  readonly period?: string
  readonly status?: PlanStatus
}

/** GET /api/plans/:id */
export interface PlanView {
  readonly summary: PlanSummary
  readonly text: string
  readonly units: readonly OutlineUnit[]
  readonly clauses: readonly Clause[]
  readonly tables: readonly PlanTable[]
  readonly indicators: readonly Indicator[]
  readonly numbering: readonly NumberingNote[]
  readonly notes: readonly ReadingNote[]
}

/** POST /api/plans (multipart, one or many files; optional field `project` and `role`=reference|draft): answers a JobView. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export interface JobFileView {
  readonly fileName: string
  readonly state: 'waiting' | 'reading' | 'embedding' | 'done' | 'failed' | 'unchanged'
  readonly plan: string | null
  /** Why it could not be read, in Chinese; null otherwise. */
  readonly fault: ApiFault | null
}

/** GET /api/jobs/:id; GET /api/jobs/:id/events sends the same as server-sent events; DELETE cancels. */
export interface JobView {
  readonly id: string
  readonly kind: 'import' | 'compare'
  readonly state: JobState
  readonly done: number
  readonly total: number
  /** What is going on, in Chinese. */
  readonly step: string
  readonly files: readonly JobFileView[]
  readonly fault: ApiFault | null
}

export interface ProjectSummary {
  readonly id: string
  readonly name: string
  readonly reference: string | null
  readonly drafts: readonly string[]
  readonly reviewers: readonly string[]
  readonly isSample: boolean
  readonly createdAt: string
}

/** POST /api/projects {name}; PATCH /api/projects/:id; DELETE; POST /api/sample makes (or finds) the sample project. */
export interface ProjectPatch {
  readonly name?: string
  readonly reference?: string | null
  readonly drafts?: readonly string[]
  readonly reviewers?: readonly string[]
}

export interface VerdictCounts {
  readonly covered: number
  readonly partial: number
  readonly omitted: number
  /** Measures not asked of this draft (scope national or conditional, or decided 不适用). */
  readonly notApplicable: number
}

/** One row of the heat map: a task of the reference. */
export interface TaskRow {
  readonly task: string
  readonly chapter: string
  readonly measures: readonly string[]
  /** For each draft id the counts over the task's measures. */
  readonly cells: Readonly<Record<string, VerdictCounts>>
}

export interface DraftOverview {
  readonly draft: string
  readonly counts: VerdictCounts
  readonly reviewed: number
  readonly total: number
  readonly stale: number
  /** Most serious first: binding indicators and numbers, then measures. */
  readonly worstOmissions: readonly string[]
  readonly weakerIndicators: readonly IndicatorComparison[]
  readonly missingIndicators: readonly string[]
  readonly findings: Readonly<Partial<Record<FindingKind, number>>>
}

/** GET /api/projects/:id/overview */
export interface ProjectOverview {
  readonly project: ProjectSummary
  readonly measures: readonly Measure[]
  readonly tasks: readonly TaskRow[]
  readonly drafts: readonly DraftOverview[]
}

/** A measure of the reference with everything the review queue shows of it. */
export interface ReviewRow {
  readonly measure: Measure
  readonly coverage: Coverage
  /** The decision in force; null while nobody has decided. */
  readonly decision: ReviewDecision | null
  /** For an omitted measure: the outline unit of the draft it belongs into and why; null where none fits. */
  readonly place: { readonly unit: string; readonly reason: string } | null
}

/** GET /api/projects/:id/drafts/:draft/review */
export interface ReviewView {
  readonly project: ProjectSummary
  readonly reference: PlanSummary
  readonly draft: PlanSummary
  readonly rows: readonly ReviewRow[]
  /** Draft clauses that answer no measure: local specialties. */
  readonly unlinkedClauses: readonly string[]
  /** For each task clause of the draft its nearest measures, best first. */
  readonly links: Readonly<Record<string, readonly { readonly measure: string; readonly score: number }[]>>
}

/** POST /api/projects/:id/drafts/:draft/decisions; verdict null takes the decision back. `not-applicable` needs a reason. */
export interface DecisionRequest {
  readonly measure: string
  readonly verdict: ReviewVerdict | null
  readonly reason?: string
  readonly note?: string
  readonly reviewer: string
}

/** GET …/decisions?measure= : the whole history, oldest first. POST …/decisions/undo and …/redo {reviewer} answer the ReviewDecision now in force. */
export interface DecisionHistory {
  readonly decisions: readonly ReviewDecision[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** GET …/drafts/:draft/findings */
export interface FindingsView {
  readonly findings: readonly FindingRow[]
  /** Share of the draft's characters copied from each other plan, what comes from the reference taken out; 0 to 1. */
  readonly copyShare: readonly { readonly plan: string; readonly title: string; readonly share: number }[]
}

export interface FindingRow {
  readonly finding: AuditFinding
  /** null while open; the reason it was dismissed with otherwise. */
  readonly dismissed: { readonly reason: string; readonly reviewer: string; readonly at: string } | null
}

/** POST …/findings/:finding/dismiss; DELETE takes it back. */
export interface DismissRequest {
  readonly reason: string
  readonly reviewer: string
}

/** GET …/drafts/:draft/indicators */
export interface IndicatorsView {
  readonly comparisons: readonly IndicatorComparison[]
  readonly missing: readonly string[]
}

/** GET …/drafts/:draft/neighbours?measure= : 周边写法, how other plans of the workspace put this measure. Also GET /api/shelf?reference=&measure= */
export interface ShelfView {
  readonly measure: Measure
  readonly answers: readonly ShelfAnswer[]
}

export interface ShelfAnswer {
  readonly plan: string
  readonly title: string
  readonly region: string
  readonly clauses: readonly { readonly id: string; readonly text: string; readonly path: readonly string[] }[]
  readonly verdict: Verdict
  /** Numbers of the answer as printed, for the column of numbers. */
  readonly numbers: readonly string[]
}

/**
 * GET /api/search?q=TEXT or ?likePlan=ID&likeClause=ID, with any of plan, level, region, kind, chapter (repeatable), notSamePlan=1,
 * mode=both|meaning|words, limit (1 to 200, default 20)
 */
export interface SearchView {
  readonly query: string
  readonly hits: readonly SearchHit[]
  readonly plans: Readonly<Record<string, { readonly title: string; readonly region: string; readonly level: AdministrativeLevel }>>
}

/** POST …/drafts/:draft/revision {plan}: a revised draft takes the place of the earlier one. GET …/rounds */
export interface RoundView {
  readonly earlier: PlanSummary
  readonly later: PlanSummary
  readonly changedClauses: readonly { readonly earlier: string | null; readonly later: string | null }[]
  /** Measures by what became of them (采纳情况): fixed 已采纳, open 未采纳, broken 新出现, kept 不变. */
  readonly outcome: Readonly<Record<string, 'fixed' | 'improved' | 'open' | 'broken' | 'kept'>>
  readonly reopened: readonly string[]
}

/** GET …/drafts/:draft/export?format=docx|xlsx|html|json plus the filters of the queue: exactly what they show. */
export interface QueueFilters {
  readonly verdict?: readonly (Verdict | 'not-applicable')[]
  readonly chapter?: readonly string[]
  readonly scope?: readonly Measure['scope'][]
  readonly kind?: readonly Measure['kind'][]
  readonly reviewed?: 'yes' | 'no' | 'stale'
  readonly minConfidence?: number
  readonly maxConfidence?: number
  readonly text?: string
  readonly sort?: 'order' | 'severity' | 'confidence'
}
