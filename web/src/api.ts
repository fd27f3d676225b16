import type {
  ApiFault,
  DecisionHistory,
  DecisionRequest,
  DismissRequest,
  FindingRow,
  FindingsView,
  IndicatorsView,
  JobView,
  Matrix,
  PlanPatch,
  PlanSummary,
  PlanView,
  ProjectOverview,
  ProjectPatch,
  ProjectSummary,
  PulseView,
  RegionNode,
  ReviewDecision,
  ReviewView,
  RoundView,
  SampleView,
  SearchView,
  SessionView,
  ShelfOrder,
  ShelfView,
  WordingView,
  WorkspaceCheck,
  WorkspaceView,
} from '../../src/api/contract.js'
import { RequestFailed } from './request-failed.js'

const e = encodeURIComponent

/** Told on the window when the server no longer knows who asks. */
export const SIGNED_OUT = 'duibiao:signed-out'

const UNAUTHORIZED = 401
const NOT_MODIFIED = 304

async function faultOf(response: Response): Promise<ApiFault> {
  try {
    const body = (await response.json()) as Partial<ApiFault>
    if (typeof body.message === 'string') return { code: body.code ?? 'unknown', message: body.message }
  } catch {
    // Not JSON (a proxy's page, an empty body): the status below says what is known.
  }
  return {
    code: `http-${response.status}`,
    message: `服务没有给出可读的答复（HTTP ${response.status}），请刷新后重试。`,
  }
}

/** The only call of `fetch` in the page. Answers the response of a 2xx, or of a 304 that was asked for; throws RequestFailed otherwise. */
async function request(path: string, init?: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    const fault = { code: 'offline', message: '连接不上本机的对标服务，请确认程序仍在运行，然后重试。' }
    throw new RequestFailed(fault, 0, { cause })
  }
  if (response.status === UNAUTHORIZED) window.dispatchEvent(new Event(SIGNED_OUT))
  if (!response.ok && response.status !== NOT_MODIFIED)
    throw new RequestFailed(await faultOf(response), response.status)
  return response
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await request(path, signal ? { signal } : {})).json()) as T
}

async function send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }
  const response = await request(path, { method, ...json })
  return (response.status === 204 ? undefined : await response.json()) as T
}

const draftPath = (project: string, draft: string): string => `/api/projects/${e(project)}/drafts/${e(draft)}`

export type ExportFormat = 'docx' | 'xlsx' | 'html' | 'json'

export type ShelfFormat = 'xlsx' | 'csv' | 'json'

/** What a shelf is asked by: `choice` names the reference and the plans. */
function shelfQuery(choice: URLSearchParams, measure: string, order: ShelfOrder): URLSearchParams {
  return new URLSearchParams([...choice, ['measure', measure], ['order', order]])
}

/** Every route of the contract as a function; see the table in src/api/contract.ts. */
export const api = {
  session: () => get<SessionView>('/api/session'),
  signIn: (password: string) => send<SessionView>('POST', '/api/session', { password }),
  workspace: () => get<WorkspaceView>('/api/workspace'),
  regions: () => get<RegionNode>('/api/regions'),
  checkWorkspace: () => get<WorkspaceCheck>('/api/workspace/check'),
  repairWorkspace: () => send<WorkspaceCheck>('POST', '/api/workspace/repair'),
  compactWorkspace: () => send<WorkspaceCheck>('POST', '/api/workspace/compact'),
  plan: (plan: string) => get<PlanView>(`/api/plans/${e(plan)}`),
  patchPlan: (plan: string, patch: PlanPatch) => send<PlanSummary>('PATCH', `/api/plans/${e(plan)}`, patch),
  deletePlan: (plan: string) => send<void>('DELETE', `/api/plans/${e(plan)}`),
  job: (job: string) => get<JobView>(`/api/jobs/${e(job)}`),
  cancelJob: (job: string) => send<JobView>('DELETE', `/api/jobs/${e(job)}`),
  createProject: (name: string) => send<ProjectSummary>('POST', '/api/projects', { name }),
  patchProject: (project: string, patch: ProjectPatch) =>
    send<ProjectSummary>('PATCH', `/api/projects/${e(project)}`, patch),
  deleteProject: (project: string) => send<void>('DELETE', `/api/projects/${e(project)}`),
  openSample: () => send<SampleView>('POST', '/api/sample'),
  reviseSample: () => send<RoundView>('POST', '/api/sample/revision'),
  compare: (project: string) => send<JobView>('POST', `/api/projects/${e(project)}/compare`),
  overview: (project: string) => get<ProjectOverview>(`/api/projects/${e(project)}/overview`),
  review: (project: string, draft: string) => get<ReviewView>(`${draftPath(project, draft)}/review`),
  decide: (project: string, draft: string, decision: DecisionRequest) =>
    send<ReviewDecision>('POST', `${draftPath(project, draft)}/decisions`, decision),
  history: (project: string, draft: string, reviewer: string, measure?: string) => {
    const query = new URLSearchParams({ reviewer, ...(measure === undefined ? {} : { measure }) })
    return get<DecisionHistory>(`${draftPath(project, draft)}/decisions?${query}`)
  },
  decisionsAfter: (project: string, draft: string, after: number) =>
    get<DecisionHistory>(`${draftPath(project, draft)}/decisions?after=${after}`),
  /** null where nothing changed since the answer with this tag. */
  pulse: async (place: { readonly project?: string; readonly draft?: string }, tag: string) => {
    const query = new URLSearchParams(place)
    const response = await request(`/api/pulse?${query}`, { headers: { 'if-none-match': tag } })
    if (response.status === NOT_MODIFIED) return null
    return { tag: response.headers.get('etag') ?? '', view: (await response.json()) as PulseView }
  },
  undo: (project: string, draft: string, reviewer: string) =>
    send<ReviewDecision>('POST', `${draftPath(project, draft)}/decisions/undo`, { reviewer }),
  redo: (project: string, draft: string, reviewer: string) =>
    send<ReviewDecision>('POST', `${draftPath(project, draft)}/decisions/redo`, { reviewer }),
  findings: (project: string, draft: string) => get<FindingsView>(`${draftPath(project, draft)}/findings`),
  dismiss: (project: string, draft: string, finding: string, body: DismissRequest) =>
    send<FindingRow>('POST', `${draftPath(project, draft)}/findings/${e(finding)}/dismiss`, body),
  reopenFinding: (project: string, draft: string, finding: string, reviewer: string) =>
    send<FindingRow>('DELETE', `${draftPath(project, draft)}/findings/${e(finding)}/dismiss?reviewer=${e(reviewer)}`),
  indicators: (project: string, draft: string) => get<IndicatorsView>(`${draftPath(project, draft)}/indicators`),
  neighbours: (project: string, draft: string, measure: string, order: ShelfOrder) =>
    get<ShelfView>(`${draftPath(project, draft)}/neighbours?measure=${e(measure)}&order=${order}`),
  rounds: (project: string, draft: string) => get<readonly RoundView[]>(`${draftPath(project, draft)}/rounds`),
  revise: (project: string, draft: string, plan: string) =>
    send<RoundView>('POST', `${draftPath(project, draft)}/revision`, { plan }),
  matrix: (project: string) => get<Matrix>(`/api/projects/${e(project)}/matrix`),
  libraryMatrix: (choice: URLSearchParams) => get<Matrix>(`/api/matrix?${choice}`),
  compareLibrary: (choice: URLSearchParams) => send<JobView>('POST', `/api/matrix/compare?${choice}`),
  shelf: (choice: URLSearchParams, measure: string, order: ShelfOrder) =>
    get<ShelfView>(`/api/shelf?${shelfQuery(choice, measure, order)}`),
  wording: (project: string) => get<WordingView>(`/api/wording?project=${e(project)}`),
  searchReady: () => send<void>('POST', '/api/search/ready'),
  search: (query: URLSearchParams, signal?: AbortSignal) => get<SearchView>(`/api/search?${query}`, signal),
  importPlans: async (files: readonly File[], into: { project?: string; role?: 'reference' | 'draft' }) => {
    const form = new FormData()
    // Fields stand before the files: the server reads the body as a stream.
    if (into.project !== undefined) form.append('project', into.project)
    if (into.role !== undefined) form.append('role', into.role)
    // A file of a folder comes with its path inside it, by which a changed one is known again.
    for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)
    return (await (await request('/api/plans', { method: 'POST', body: form })).json()) as JobView
  },
}

/** How much of the 对照表 stands behind the Word file. */
export type Appendix = 'none' | 'gaps' | 'all'

/** Address of 共同表述与本地做法 as a file, to be put into a link with `download`. */
export const wordingExportHref = (project: string, format: 'xlsx' | 'json'): string =>
  `/api/wording/export?project=${e(project)}&format=${format}`

/** Address of an export, to be put into a link with `download`. */
export function exportHref(project: string, draft: string, format: ExportFormat, filters: URLSearchParams): string {
  const query = new URLSearchParams(filters)
  query.set('format', format)
  return `${draftPath(project, draft)}/export?${query}`
}

/** Address of a project's matrix as an Excel file. */
export const matrixExportHref = (project: string): string => `/api/projects/${e(project)}/matrix/export`

/** Address of a matrix of the library as an Excel file. */
export const libraryMatrixExportHref = (choice: URLSearchParams): string => `/api/matrix/export?${choice}`

/** Address of the shelf of a measure as a file. */
export const shelfExportHref = (
  choice: URLSearchParams,
  measure: string,
  order: ShelfOrder,
  format: ShelfFormat,
): string => `/api/shelf/export?${shelfQuery(choice, measure, order)}&format=${format}`

/** Address of what stands beside a measure under review as a file. */
export const neighboursExportHref = (
  at: { readonly project: string; readonly draft: string },
  measure: string,
  order: ShelfOrder,
  format: ShelfFormat,
): string => {
  const query = new URLSearchParams({ measure, order, format })
  return `${draftPath(at.project, at.draft)}/neighbours/export?${query}`
}
