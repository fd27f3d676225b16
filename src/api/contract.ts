/**
 * What travels between the API and the page: types only, no code. The page imports nothing else of src.
 * All routes answer JSON; a fault answers `ApiFault` with HTTP 4xx (the user can mend it) or 500 (ours).
 * Everything the page shows is a word of the domain and lives in src/domain; here stand the routes and what only they carry.
 *
 * | route | takes | answers |
 * |---|---|---|
 * | GET /api/session | | SessionView |
 * | POST /api/session | SessionRequest | SessionView, sets the session cookie |
 * | DELETE /api/session | | SessionView |
 * | GET /api/workspace | | WorkspaceView |
 * | GET /api/workspace/check | | WorkspaceCheck; changes nothing |
 * | POST /api/workspace/repair, …/compact | | WorkspaceCheck with what was done |
 * | GET /api/regions | | RegionNode: the regions of the library from the nation down |
 * | POST /api/plans | multipart: files, optional fields before them: `project`, `role` = reference or draft, `encoding` | JobView (202) |
 * | GET /api/plans/:id | | PlanView |
 * | PATCH /api/plans/:id | PlanPatch | PlanSummary |
 * | DELETE /api/plans/:id | | 204 |
 * | GET /api/jobs/:id | | JobView |
 * | GET /api/jobs/:id/events | | the JobView after every step, as server-sent events (`event: job`) |
 * | DELETE /api/jobs/:id | | JobView, cancelled |
 * | POST /api/projects | {name} | ProjectSummary (201) |
 * | PATCH /api/projects/:id | ProjectPatch | ProjectSummary |
 * | DELETE /api/projects/:id | | 204 |
 * | POST /api/sample | | SampleView: the sample project, made or found |
 * | POST /api/sample/revision | | RoundView: the sample's invented revised draft in the place of its first draft |
 * | POST /api/projects/:id/compare | | JobView (202): makes the comparisons of all drafts ready; the routes below wait for theirs otherwise |
 * | GET /api/projects/:id/overview | | ProjectOverview |
 * | GET /api/projects/:id/matrix | | Matrix: measures against drafts, verdicts in force, totals |
 * | GET /api/projects/:id/matrix/export | | the matrix as .xlsx |
 * | GET /api/matrix?reference= | plan, level, region (repeatable) | Matrix of plans of the library, as the program judges; at most 300 columns |
 * | GET /api/matrix/export?reference= | the same | that matrix as .xlsx |
 * | POST /api/matrix/compare?reference= | the same, in the address | JobView (202): judges the plans that were never compared with the reference; the two routes above wait for theirs otherwise |
 * | GET /api/projects/:id/compare | | the JSON of `duibiao compare --json` for the project (shared contract duibiao/compare@1) |
 * | GET …/drafts/:draft/review | | ReviewView |
 * | POST …/drafts/:draft/decisions | DecisionRequest | ReviewDecision |
 * | GET /api/pulse?project=&draft= | If-None-Match | PulseView with ETag, or 304: whether others changed anything |
 * | GET …/drafts/:draft/decisions?measure=&reviewer=&after= | | DecisionHistory behind the decision numbered `after`; canUndo and canRedo are the reviewer's |
 * | POST …/drafts/:draft/decisions/undo, …/redo | {reviewer} | ReviewDecision now in force for that measure |
 * | GET …/drafts/:draft/findings | | FindingsView |
 * | POST …/drafts/:draft/findings/:finding/dismiss | DismissRequest | FindingRow |
 * | DELETE …/drafts/:draft/findings/:finding/dismiss?reviewer= | | FindingRow |
 * | GET …/drafts/:draft/indicators | | IndicatorsView |
 * | GET …/drafts/:draft/neighbours?measure=&order= | | ShelfView, without the draft itself |
 * | GET …/drafts/:draft/neighbours/export?measure=&order=&format=xlsx|csv|json | | that shelf as a file |
 * | POST …/drafts/:draft/revision | {plan} | RoundView: the revised draft takes the place of the earlier one |
 * | GET …/drafts/:draft/rounds | | RoundView[], latest first |
 * | GET …/drafts/:draft/export?format=docx|xlsx|html|json | QueueFilters as query; appendix = none, gaps (the usual) or all: how much of the 对照表 stands behind the Word file | the file: exactly what the filters show |
 * | GET /api/shelf?reference=&measure=&order= | plan, level, region (repeatable) | ShelfView |
 * | GET /api/shelf/export?reference=&measure=&order=&format=xlsx|csv|json | the same | that shelf as a file |
 * | GET /api/wording?project= or ?plan=&plan= | | WordingView |
 * | GET /api/wording/export?project= or ?plan=&plan=, &format=xlsx|json | | that view as a file |
 * | GET /api/search?q= or ?likePlan=&likeClause= | plan, level, region, kind, chapter (repeatable), notSamePlan=1, mode=both, meaning or words, limit (1 to 200, default 20) | SearchView |
 * | POST /api/search/ready | | nothing, once a search finds all it needs loaded; the page asks for it while the query is typed |
 *
 * `…` stands for /api/projects/:id. The API refuses a request whose Host is not its own and a changing request from another origin.
 */
import type {
  AdministrativeLevel,
  Clause,
  Fault,
  Indicator,
  ModelIdentity,
  NumberingNote,
  OutlineUnit,
  PlanSummary,
  PlanTable,
  ProjectSummary,
  ReadingNote,
  SearchHit,
} from '../domain/index.js'

export type {
  AdministrativeLevel,
  AuditFinding,
  Clause,
  CheckFinding,
  Coverage,
  DecisionHistory,
  DecisionRequest,
  DismissRequest,
  DraftOverview,
  Evidence,
  FindingKind,
  FindingRow,
  FindingsView,
  Indicator,
  IndicatorComparison,
  IndicatorsView,
  JobFileView,
  JobState,
  JobView,
  Measure,
  MeasurePart,
  ModelIdentity,
  NumberingNote,
  OutlineUnit,
  DraftStage,
  MetadataSource,
  PlanMetadata,
  PlanPatch,
  PlanProfile,
  PlanStatus,
  PlanSummary,
  PlanTable,
  Matrix,
  ProjectOverview,
  ProjectPatch,
  ProjectSummary,
  PulseView,
  QueueFilters,
  ReadingNote,
  RegionNode,
  ReviewDecision,
  ReviewRow,
  ReviewVerdict,
  ReviewView,
  RoundOutcome,
  RoundView,
  SearchHit,
  ShelfAnswer,
  ShelfOrder,
  ShelfView,
  Span,
  SuggestedPlace,
  TaskRow,
  Verdict,
  VerdictCounts,
  LocalClause,
  WordingGroup,
  WordingMember,
  WordingView,
  WorkspaceCheck,
} from '../domain/index.js'

/** Body of every answer that is not 2xx. */
export type ApiFault = Fault

/** Whether this server wants a password and whether this browser has given it. */
export interface SessionView {
  readonly passwordRequired: boolean
  readonly signedIn: boolean
}

/** POST /api/session */
export interface SessionRequest {
  readonly password: string
}

/** GET /api/workspace */
export interface WorkspaceView {
  readonly version: string
  readonly model: ModelIdentity
  readonly plans: readonly PlanSummary[]
  readonly projects: readonly ProjectSummary[]
}

/** GET /api/plans/:id */
export interface PlanView {
  readonly summary: PlanSummary
  readonly text: string
  readonly units: readonly OutlineUnit[]
  readonly clauses: readonly Clause[]
  readonly tables: readonly PlanTable[]
  readonly indicators: readonly (Indicator & { readonly brief: string })[]
  readonly numbering: readonly NumberingNote[]
  readonly notes: readonly ReadingNote[]
}

/** POST /api/sample: the sample project; the revised draft for trying the second round comes with POST /api/sample/revision. */
export interface SampleView {
  readonly project: ProjectSummary
}

/** GET /api/search */
export interface SearchView {
  readonly query: string
  readonly hits: readonly SearchHit[]
  readonly plans: Readonly<
    Record<string, { readonly title: string; readonly region: string; readonly level: AdministrativeLevel }>
  >
}
