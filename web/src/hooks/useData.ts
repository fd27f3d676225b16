import type {
  FindingsView,
  IndicatorsView,
  Matrix,
  PlanView,
  ProjectOverview,
  ReviewView,
  RoundView,
  ShelfOrder,
  ShelfView,
  WordingView,
  WorkspaceView,
} from '../../../src/api/contract.js'
import { api } from '../api.js'
import type { Resource } from '../resources.js'
import { useResource } from './useResource.js'

/** Keys of everything the page loads; a prefix of a key names a group that is refreshed together. */
export const keys = {
  workspace: 'workspace',
  plan: (plan: string) => `plan/${plan}`,
  project: (project: string) => `project/${project}/`,
  overview: (project: string) => `project/${project}/overview`,
  matrix: (project: string) => `project/${project}/matrix`,
  draft: (project: string, draft: string) => `project/${project}/draft/${draft}/`,
  review: (project: string, draft: string) => `project/${project}/draft/${draft}/review`,
  findings: (project: string, draft: string) => `project/${project}/draft/${draft}/findings`,
} as const

export const useWorkspace = (): Resource<WorkspaceView> => useResource(keys.workspace, api.workspace)

export const usePlan = (plan: string): Resource<PlanView> => useResource(keys.plan(plan), () => api.plan(plan))

export const useOverview = (project: string): Resource<ProjectOverview> =>
  useResource(keys.overview(project), () => api.overview(project))

export const useMatrix = (project: string): Resource<Matrix> =>
  useResource(keys.matrix(project), () => api.matrix(project))

export const useWording = (project: string): Resource<WordingView> =>
  useResource(`${keys.project(project)}wording`, () => api.wording(project))

export const useReview = (project: string, draft: string): Resource<ReviewView> =>
  useResource(keys.review(project, draft), () => api.review(project, draft))

export const useFindings = (project: string, draft: string): Resource<FindingsView> =>
  useResource(keys.findings(project, draft), () => api.findings(project, draft))

export const useIndicators = (project: string, draft: string): Resource<IndicatorsView> =>
  useResource(`${keys.draft(project, draft)}indicators`, () => api.indicators(project, draft))

export const useRounds = (project: string, draft: string): Resource<readonly RoundView[]> =>
  useResource(`${keys.draft(project, draft)}rounds`, () => api.rounds(project, draft))

export const useNeighbours = (
  project: string,
  draft: string,
  measure: string,
  order: ShelfOrder,
): Resource<ShelfView> =>
  useResource(`${keys.draft(project, draft)}neighbours/${measure}/${order}`, () =>
    api.neighbours(project, draft, measure, order),
  )

const NO_DRAFTS: readonly string[] = []

/** Drafts of a project, none outside of projects. */
export function useDrafts(project: string | null): readonly string[] {
  const workspace = useWorkspace()
  if (project === null || workspace.state !== 'ready') return NO_DRAFTS
  return workspace.value.projects.find((p) => p.id === project)?.drafts ?? NO_DRAFTS
}
