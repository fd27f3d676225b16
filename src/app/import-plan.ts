import { keepPersons, type Plan, type PlanMetadata, type PlanProfile, type PlanSummary } from '../domain/index.js'
import { measuresOf } from '../reports/measures.js'
import type { IndexedClause, VectorStore } from '../store/index.js'
import { contentHash, textHash } from './content-hash.js'
import type { App } from './create-app.js'
import { earlierOf, giveWay, takeKnown } from './library/give-way.js'
import { describePlan, statusOf } from './library/plan-metadata.js'
import type { PlanReader, ReadFile } from './library/plan-reader.js'
import { planId, planIdOf, planName } from './plan-identity.js'
import { readBoundedPlan } from './plan-limits.js'
import { embedKept, type Progress } from './prepare-plan.js'
import { searchWords } from './search-words.js'
import type { InputFile } from './stages.js'

/** What became of a file. */
export interface ImportedPlan {
  /** The plan the file stands for. */
  readonly summary: PlanSummary
  /** True where the workspace had this very file already: nothing was changed. */
  readonly unchanged: boolean
  /** True where the workspace has the same plan from a file of another format, which `summary` is: the file was not taken in. */
  readonly sameText?: boolean
  /** The plan whose place this one took; absent where it took none. */
  readonly replaced?: Replaced
}

/** A plan whose file changed. */
export interface Replaced {
  readonly plan: string
  /** Names of the projects for whose sake the earlier plan stays as an earlier version; empty where it was taken out. */
  readonly keptFor: readonly string[]
}

/** How a file is taken in. */
export interface ImportWish {
  /** Where it comes from: the plan this place stood for before gives way to the new one. Absent: no plan gives way. */
  readonly origin?: string
  /** Leaves out a plan that is there already from a file of another format. */
  readonly skipSameText?: boolean
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
    words: searchWords(inputs[at]!.words),
  }))
  return { clauses, fresh }
}

const placeOf = ({ region, level }: PlanProfile): Pick<PlanProfile, 'region' | 'level'> => ({ region, level })

function newSummary(app: App, fileName: string, { document, plan }: ReadFile, metadata: PlanMetadata): PlanSummary {
  return {
    id: planId(document),
    name: planName(fileName),
    fileName,
    sha256: document.sha256,
    format: document.format,
    profile: plan.profile,
    status: statusOf(metadata.stage.value),
    clauseCount: plan.clauses.length,
    measureCount: measuresOf(plan).length,
    importedAt: app.now(),
    previousVersion: null,
    metadata,
  }
}

/** What people said of the earlier plan holds for the new one. */
function withPersons(summary: PlanSummary, earlier: PlanSummary | null): PlanSummary {
  const metadata = keepPersons(summary.metadata!, earlier?.metadata)
  const isPlaced = earlier !== null && metadata.region.source === 'person'
  const profile = isPlaced ? { ...summary.profile, ...placeOf(earlier.profile) } : summary.profile
  return { ...summary, metadata, profile, status: statusOf(metadata.stage.value) }
}

/**
 * Puts a plan that has been read into the workspace: all of it or nothing. The same file again changes nothing but where it comes
 * from; a file that changed lets the plan its place stood for give way in the same transaction.
 */
export async function storePlan(
  app: App,
  fileName: string,
  read: ReadFile,
  progress?: Progress,
  { origin, skipSameText = false }: ImportWish = {},
): Promise<ImportedPlan> {
  // Before the workspace is opened: a model that is missing leaves no trace.
  const model = await app.stages.model()
  const store = app.store()
  const id = planId(read.document)
  const known = store.plans.find(id)
  if (known) return takeKnown(app, known, origin)
  const { metadata, profile } = describePlan(read.plan, fileName, await app.stages.divisions())
  const plan = { ...read.plan, profile }
  const summary = newSummary(app, fileName, { document: read.document, plan }, metadata)
  const hash = textHash(plan.clauses, [metadata.stage.value, metadata.documentNumber.value])
  const same = skipSameText ? store.plans.findByText(hash) : null
  if (same !== null && earlierOf(app, origin, same.id) === null)
    return { summary: same, unchanged: true, sameText: true }
  const { clauses, fresh } = await indexClauses(app, plan, progress)
  return store.transaction((): ImportedPlan => {
    // Asked again inside the transaction: another process may have imported the same file meanwhile.
    const other = store.plans.find(id)
    if (other) return { summary: other, unchanged: true }
    const earlier = earlierOf(app, origin, id)
    store.plans.add({ summary: withPersons(summary, earlier), plan, clauses, readBy: app.version, textHash: hash })
    store.vectors.keep(model.sha256, fresh)
    const replaced = earlier ? giveWay(app, summary, origin!, earlier.id) : undefined
    if (origin !== undefined) store.origins.put(origin, id)
    return { summary: store.plans.find(id)!, unchanged: false, ...(replaced ? { replaced } : {}) }
  })
}

/**
 * Takes one file in; a file the workspace has already is not even read. `UserError` for what cannot be read; then nothing was written.
 */
export async function importFile(
  app: App,
  file: InputFile,
  reader: Pick<PlanReader, 'read'>,
  progress?: Progress,
  wish: ImportWish = {},
): Promise<ImportedPlan> {
  await app.stages.model()
  const known = app.store().plans.find(planIdOf(file.bytes))
  if (known) return takeKnown(app, known, wish.origin)
  return storePlan(app, file.fileName, await reader.read(file), progress, wish)
}

/** Reads a file and puts it into the workspace. Throws `UserError` for what cannot be read; then nothing was written. */
export async function importPlan(app: App, file: InputFile, progress?: Progress): Promise<ImportedPlan> {
  return storePlan(app, file.fileName, await readBoundedPlan(app.stages, file), progress)
}
