import { type LabelFilter, UserError, type WordingMember, type WordingView } from '../domain/index.js'
import { ANSWERING_KINDS } from '../domain/index.js'
import type { VectorIndex } from '../nearest/vector-index.js'
import type { App } from './create-app.js'
import type { TextEncoding } from './encoding.js'
import { findPlan, findProject } from './find-project.js'
import { keptWording } from './kept-wording.js'
import { planId } from './plan-identity.js'
import { readBoundedPlan } from './plan-limits.js'
import { readInputFile } from './read-file.js'
import { type NearestPlaces, nearestWordings } from './wording-scores.js'
import { replacedAmong } from './version-chain.js'

/** Plans compared at once: what a province has of cities and counties. */
const MOST_PLANS = 200

/** Which stored plans to compare: those of a project with its reference, or named ones. */
export type WordingChoice = { readonly project: string } | { readonly plans: readonly string[] }

/** A plan's task clauses with what names it. */
interface ComparedPlan {
  readonly id: string
  readonly title: string
  readonly clauses: readonly WordingMember[]
}

function checkCount(count: number): void {
  if (count >= 2 && count <= MOST_PLANS) return
  throw new UserError(
    'usage',
    'wording-plans',
    `查共同表述需要 2 到 ${MOST_PLANS} 份不同的规划（同一规划的旧版不算），现在是 ${count} 份。请增减规划后重试。`,
  )
}

async function viewOf(
  app: App,
  plans: readonly ComparedPlan[],
  { reference, leftOut = [] }: { readonly reference: string | null; readonly leftOut?: readonly string[] },
  nearest: Parameters<typeof nearestWordings>[2],
): Promise<WordingView> {
  const clauses = plans.flatMap((p) => p.clauses)
  const report = await keptWording(app, clauses, reference, async () => {
    const { wordingReport } = await import('../reports/wording.js')
    return wordingReport({ clauses, reference, ...(await nearestWordings(app, clauses, nearest)) })
  })
  return {
    reference,
    plans: plans.map(({ id, title, clauses: own }) => ({ id, title, taskClauses: own.length })),
    leftOut,
    ...report,
  }
}

/** Searches a library's index for the nearest clauses of the other plans chosen. */
async function libraryNearest(
  app: App,
  ids: readonly string[],
  clauses: readonly WordingMember[],
  vectors: readonly Float32Array[],
): Promise<NearestPlaces> {
  const store = app.store()
  const keyOf = new Map<string, number>()
  const placeOf = new Map<number, number>()
  const ownKeys = store.clauses.keysWhere({ plans: ids, kinds: [...ANSWERING_KINDS] })
  for (const { key, plan, clause } of store.clauses.byKeys([...ownKeys])) keyOf.set(`${plan}/${clause.id}`, key)
  clauses.forEach((c, at) => placeOf.set(keyOf.get(`${c.plan}/${c.clause}`) ?? -1, at))
  const index = await app.clauseIndex.current()
  const filters = new Map<string, LabelFilter>(
    ids.map((id) => [
      id,
      store.clauses.keysWhere({ plans: ids.filter((other) => other !== id), kinds: [...ANSWERING_KINDS] }),
    ]),
  )
  return clauses.map(
    (c, at) => (k) =>
      index.search(vectors[at]!, k, filters.get(c.plan)).flatMap(({ label }) => placeOf.get(label) ?? []),
  )
}

/**
 * 共同表述与本地做法 of stored plans; of a plan's versions only the last one chosen, as the others would share every word with it.
 * `UserError` for an unknown plan or project, or fewer than two plans.
 */
export async function wordingOf(app: App, choice: WordingChoice): Promise<WordingView> {
  const { taskClauses } = await import('../reports/wording.js')
  const project = 'project' in choice ? findProject(app, choice.project) : null
  const named =
    'plans' in choice ? choice.plans : [...(project?.reference ? [project.reference] : []), ...project!.drafts]
  checkCount(new Set(named).size)
  const titleOf = (id: string): string => {
    const { profile, name } = findPlan(app, id)
    return profile.title || name
  }
  const titles = new Map([...new Set(named)].map((id) => [id, titleOf(id)]))
  const replaced = replacedAmong(app, [...titles.keys()])
  const ids = [...titles.keys()].filter((id) => !replaced.has(id))
  checkCount(ids.length)
  const plans = ids.map((id) => ({
    id,
    title: titles.get(id)!,
    clauses: taskClauses(id, app.store().clauses.ofPlan(id)),
  }))
  const reference = project?.reference ?? null
  const leftOut = [...replaced].map((id) => titles.get(id)!)
  const clauses = plans.flatMap((p) => p.clauses)
  return viewOf(app, plans, { reference: replaced.has(reference ?? '') ? null : reference, leftOut }, (vectors) =>
    libraryNearest(app, ids, clauses, vectors),
  )
}

async function ownIndex(app: App, vectors: readonly Float32Array[]): Promise<VectorIndex> {
  const { createHnswIndex } = await import('../nearest/hnsw-index.js')
  const index = createHnswIndex(await app.stages.model())
  vectors.forEach((vector, label) => index.add(label, vector))
  return index
}

/** The same for files, without taking them into the workspace. `UserError` where a file cannot be read. */
export async function wordingOfFiles(
  app: App,
  files: readonly string[],
  { reference, encoding }: { readonly reference?: string; readonly encoding?: TextEncoding } = {},
): Promise<WordingView> {
  const { taskClauses } = await import('../reports/wording.js')
  const plans = new Map<string, ComparedPlan>()
  for (const path of reference === undefined ? files : [reference, ...files]) {
    const { document, plan } = await readBoundedPlan(app.stages, await readInputFile(path, encoding))
    const id = planId(document)
    const title = plan.profile.title || document.fileName
    if (!plans.has(id)) plans.set(id, { id, title, clauses: taskClauses(id, plan.clauses) })
  }
  checkCount(plans.size)
  const all = [...plans.values()]
  const clauses = all.flatMap((p) => p.clauses)
  return viewOf(app, all, { reference: reference === undefined ? null : all[0]!.id }, async (vectors) => {
    const index = await ownIndex(app, vectors)
    return clauses.map(
      (c, at) => (k) =>
        index.search(vectors[at]!, k, (label) => clauses[label]!.plan !== c.plan).map(({ label }) => label),
    )
  })
}
