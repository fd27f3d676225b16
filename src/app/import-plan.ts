import { keepPersons, type Plan, type PlanProfile, type PlanSummary } from '../domain/index.js'
import { measuresOf } from '../reports/measures.js'
import type { IndexedClause, VectorStore } from '../store/index.js'
import { contentHash, textHash } from './content-hash.js'
import type { App } from './create-app.js'
import { describePlan, statusOf } from './library/plan-metadata.js'
import { projectsUsing } from './library/projects-using.js'
import { planId, planName } from './plan-identity.js'
import { readBoundedPlan } from './plan-limits.js'
import { embedKept, type Progress } from './prepare-plan.js'
import type { InputFile, ReadPlan } from './stages.js'

/** What became of a file. */
export interface ImportedPlan {
  readonly summary: PlanSummary
  /** True where the workspace had this very file already: nothing was changed. */
  readonly unchanged: boolean
  /** The plan whose place this one took; absent where it took none. */
  readonly replaced?: Replaced
}

/** A plan whose file changed. */
export interface Replaced {
  readonly plan: string
  /** Names of the projects for whose sake the earlier plan stays as an earlier version; empty where it was taken out. */
  readonly keptFor: readonly string[]
}

/** Where a plan comes from and whose place it takes. */
export interface ImportPlace {
  readonly origin: string
  /** Id of the plan the origin stood for; null for none. */
  readonly replaces: string | null
}

interface Indexed {
  readonly clauses: IndexedClause[]
  /** Vectors that were not known yet, by content hash. */
  readonly fresh: ReadonlyMap<string, Float32Array>
}

/** Words, hashes and vectors of a plan's clauses. Nothing is written: a plan and its vectors come in one transaction. */
async function indexClauses(app: App, plan: Plan, progress?: Progress): Promise<Indexed> {
  const segmenter = await app.stages.segmenter()
  const inputs = plan.clauses.map((c) => ({ text: c.text, words: segmenter.cut(c.text) }))
  const { vectors } = app.store()
  const fresh = new Map<string, Float32Array>()
  const later: VectorStore = {
    ...vectors,
    keep: (_model, made) => made.forEach((vector, hash) => fresh.set(hash, vector)),
  }
  await embedKept(app.stages, later, inputs, progress)
  const clauses = plan.clauses.map((clause, at) => ({
    clause,
    contentHash: contentHash(inputs[at]!),
    words: inputs[at]!.words.filter((w) => w.kind === 'word' || w.kind === 'number')
      .map((w) => w.norm)
      .join(' '),
  }))
  return { clauses, fresh }
}

const placeOf = ({ region, level }: PlanProfile): Pick<PlanProfile, 'region' | 'level'> => ({ region, level })

/**
 * The new plan takes over what people said of the earlier one. The earlier one goes, unless a review rests on it: then it stays as the
 * earlier version, because decisions are never thrown away by an import.
 */
function takePlace(app: App, summary: PlanSummary, replaced: string): Replaced {
  const store = app.store()
  const users = projectsUsing(app, replaced)
  for (const origin of store.origins.ofPlan(replaced)) store.origins.put(origin, summary.id)
  if (users.length > 0) store.plans.setPreviousVersion(summary.id, replaced)
  else {
    store.plans.remove(replaced)
    store.vectors.forgetUnused()
  }
  return { plan: replaced, keptFor: users.map((p) => p.name) }
}

/**
 * Puts a plan that has been read into the workspace: all of it or nothing. The same file again changes nothing but where it comes
 * from. With `place.replaces` the earlier plan of that place goes in the same transaction (see {@link Replaced}).
 */
export async function storePlan(
  app: App,
  fileName: string,
  { document, plan: read }: ReadPlan,
  progress?: Progress,
  place?: ImportPlace,
): Promise<ImportedPlan> {
  // Before the workspace is opened: a model that is missing leaves no trace.
  const model = await app.stages.model()
  const store = app.store()
  const id = planId(document)
  const known = store.plans.find(id)
  if (known) {
    if (place) store.origins.put(place.origin, id)
    return { summary: known, unchanged: true }
  }
  const described = describePlan(read, fileName, await app.stages.divisions())
  const plan = { ...read, profile: described.profile }
  const { clauses, fresh } = await indexClauses(app, plan, progress)
  return store.transaction((): ImportedPlan => {
    // Asked again inside the transaction: another process may have imported the same file meanwhile.
    const other = store.plans.find(id)
    if (other) return { summary: other, unchanged: true }
    const earlier = place?.replaces ? store.plans.find(place.replaces) : null
    const metadata = keepPersons(described.metadata, earlier?.metadata)
    const isPersons = metadata.region.source === 'person' && earlier !== null
    const summary: PlanSummary = {
      id,
      name: planName(fileName),
      fileName,
      sha256: document.sha256,
      format: document.format,
      profile: isPersons ? { ...plan.profile, ...placeOf(earlier.profile) } : plan.profile,
      status: statusOf(metadata.stage.value),
      clauseCount: plan.clauses.length,
      measureCount: measuresOf(plan).length,
      importedAt: app.now(),
      previousVersion: null,
      metadata,
    }
    store.plans.add({ summary, plan, clauses, readBy: app.version, textHash: textHash(plan.clauses) })
    store.vectors.keep(model.sha256, fresh)
    const replaced = earlier ? takePlace(app, summary, earlier.id) : undefined
    if (place) store.origins.put(place.origin, id)
    return { summary: store.plans.find(id)!, unchanged: false, ...(replaced ? { replaced } : {}) }
  })
}

/** Reads a file and puts it into the workspace. Throws `UserError` for what cannot be read; then nothing was written. */
export async function importPlan(app: App, file: InputFile, progress?: Progress): Promise<ImportedPlan> {
  return storePlan(app, file.fileName, await readBoundedPlan(app.stages, file), progress)
}
