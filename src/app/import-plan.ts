import type { Plan, PlanStatus, PlanSummary } from '../domain/index.js'
import type { IndexedClause } from '../store/index.js'
import { contentHash } from './content-hash.js'
import type { App } from './create-app.js'
import { planId, planName } from './plan-identity.js'
import { readBoundedPlan } from './plan-limits.js'
import { embedKept, type Progress } from './prepare-plan.js'
import type { InputFile, ReadPlan } from './stages.js'

/** What became of a file. */
export interface ImportedPlan {
  readonly summary: PlanSummary
  /** True where the workspace had this very file already: nothing was changed. */
  readonly unchanged: boolean
}

/** Words of a title that say how far a plan has come (公文处理 practice: 征求意见稿、送审稿、草案 come before 印发). */
const DRAFT_WORDS = /征求意见|送审|草案|讨论稿|审议稿|初稿|意见稿/
const ISSUED_WORDS = /印发|的通知/

/** 征求意见稿 or 印发, as title, file name or the front of the text say; `unknown` where none does. */
export function planStatus(plan: Pick<Plan, 'profile' | 'text'>, fileName: string): PlanStatus {
  /** The notice letter and the title stand here; later the words speak of other papers. */
  const FRONT = 300
  const front = plan.text.slice(0, FRONT)
  if (DRAFT_WORDS.test(plan.profile.title) || DRAFT_WORDS.test(fileName) || DRAFT_WORDS.test(front)) return 'draft'
  return ISSUED_WORDS.test(plan.profile.title) || ISSUED_WORDS.test(front) ? 'issued' : 'unknown'
}

async function indexClauses(app: App, plan: Plan, progress?: Progress): Promise<IndexedClause[]> {
  const segmenter = await app.stages.segmenter()
  const inputs = plan.clauses.map((c) => ({ text: c.text, words: segmenter.cut(c.text) }))
  await embedKept(app.stages, app.store().vectors, inputs, progress)
  return plan.clauses.map((clause, at) => ({
    clause,
    contentHash: contentHash(inputs[at]!),
    words: inputs[at]!.words.filter((w) => w.kind === 'word' || w.kind === 'number')
      .map((w) => w.norm)
      .join(' '),
  }))
}

/** Puts a plan that has been read into the workspace: all of it or nothing. The same file again changes nothing. */
export async function storePlan(
  app: App,
  fileName: string,
  { document, plan }: ReadPlan,
  progress?: Progress,
): Promise<ImportedPlan> {
  // Before the workspace is opened: a model that is missing leaves no trace.
  await app.stages.model()
  const id = planId(document)
  const known = app.store().plans.find(id)
  if (known) return { summary: known, unchanged: true }
  const { measuresOf } = await import('../reports/measures.js')
  const clauses = await indexClauses(app, plan, progress)
  const summary: PlanSummary = {
    id,
    name: planName(fileName),
    fileName,
    sha256: document.sha256,
    format: document.format,
    profile: plan.profile,
    status: planStatus(plan, fileName),
    clauseCount: plan.clauses.length,
    measureCount: measuresOf(plan).length,
    importedAt: app.now(),
    previousVersion: null,
  }
  return app.store().transaction(() => {
    // Asked again inside the transaction: another process may have imported the same file meanwhile.
    const other = app.store().plans.find(id)
    if (other) return { summary: other, unchanged: true }
    app.store().plans.add({ summary, plan, clauses, readBy: app.version })
    return { summary, unchanged: false }
  })
}

/** Reads a file and puts it into the workspace. Throws `UserError` for what cannot be read; then nothing was written. */
export async function importPlan(app: App, file: InputFile, progress?: Progress): Promise<ImportedPlan> {
  return storePlan(app, file.fileName, await readBoundedPlan(app.stages, file), progress)
}
