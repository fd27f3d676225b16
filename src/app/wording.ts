import { UserError, type WordingMember, type WordingReport, type WordingView } from '../domain/index.js'
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

/** What is put side by side. */
interface Chosen {
  readonly plans: readonly ComparedPlan[]
  readonly reference: string | null
  readonly leftOut: readonly string[]
}

const clausesOf = ({ plans }: Chosen): WordingMember[] => plans.flatMap((p) => p.clauses)

function viewOf({ plans, reference, leftOut }: Chosen, report: WordingReport): WordingView {
  return {
    reference,
    plans: plans.map(({ id, title, clauses: own }) => ({ id, title, taskClauses: own.length })),
    leftOut,
    ...report,
  }
}

/** The report as it is kept, else made and kept. */
async function madeReport(app: App, chosen: Chosen): Promise<WordingReport> {
  const clauses = clausesOf(chosen)
  const cache = await keptWording(app, clauses, chosen.reference)
  const kept = await cache.find()
  if (kept !== undefined) return kept
  const { wordingReport } = await import('../reports/wording.js')
  const scores = await nearestWordings(app, clauses, (vectors) => nearestOf(app, clauses, vectors))
  const report = wordingReport({ clauses, reference: chosen.reference, ...scores })
  await cache.keep(report)
  return report
}

/** Stored plans to be put side by side: of a plan's versions only the last one chosen. */
async function chosenPlans(app: App, choice: WordingChoice): Promise<Chosen> {
  const { taskClauses } = await import('../reports/wording.js')
  const project = 'project' in choice ? findProject(app, choice.project) : null
  const named =
    'plans' in choice ? choice.plans : [...(project?.reference ? [project.reference] : []), ...project!.drafts]
  checkCount(new Set(named).size)
  const titles = new Map(
    [...new Set(named)].map((id) => {
      const { profile, name } = findPlan(app, id)
      return [id, profile.title || name]
    }),
  )
  const replaced = replacedAmong(app, [...titles.keys()])
  const ids = [...titles.keys()].filter((id) => !replaced.has(id))
  checkCount(ids.length)
  const plans = ids.map((id) => ({
    id,
    title: titles.get(id)!,
    clauses: taskClauses(id, app.store().clauses.ofPlan(id)),
  }))
  const reference = project?.reference ?? null
  return {
    plans,
    reference: replaced.has(reference ?? '') ? null : reference,
    leftOut: [...replaced].map((id) => titles.get(id)!),
  }
}

/** Works the report on stored plans out and keeps it; where it is kept already nothing happens. Heavy: for the engine. */
export async function makeWording(app: App, choice: WordingChoice): Promise<void> {
  await madeReport(app, await chosenPlans(app, choice))
}

/**
 * 共同表述与本地做法 of stored plans, worked out by the engine where it is not kept; of a plan's versions only the last one chosen, as the
 * others would share every word with it. `UserError` for an unknown plan or project, or fewer than two plans.
 */
export async function wordingOf(app: App, choice: WordingChoice): Promise<WordingView> {
  const chosen = await chosenPlans(app, choice)
  const cache = await keptWording(app, clausesOf(chosen), chosen.reference)
  const kept = await cache.find()
  if (kept !== undefined) return viewOf(chosen, kept)
  await app.engine.makeWording(choice)
  // Where the disk keeps nothing it is worked out here.
  return viewOf(chosen, await madeReport(app, chosen))
}

/** The nearest clauses of other plans, by an index of the clauses alone: a library's index would skip most of what it meets. */
async function nearestOf(
  app: App,
  clauses: readonly WordingMember[],
  vectors: readonly Float32Array[],
): Promise<NearestPlaces> {
  const [{ createHnswIndex }, { EF, GRAPH }] = await Promise.all([
    import('../nearest/hnsw-index.js'),
    import('../nearest/segments/settings.js'),
  ])
  const index = createHnswIndex(await app.stages.model(), { ...GRAPH, ef: EF })
  vectors.forEach((vector, label) => index.add(label, vector))
  return clauses.map(
    (c, at) => (k) =>
      index.search(vectors[at]!, k, (label) => clauses[label]!.plan !== c.plan).map(({ label }) => label),
  )
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
  const chosen = { plans: all, reference: reference === undefined ? null : all[0]!.id, leftOut: [] }
  return viewOf(chosen, await madeReport(app, chosen))
}
