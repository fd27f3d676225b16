import { UserError, type JobFileView, type JobView } from '../domain/index.js'
import type { App } from './create-app.js'
import type { FileToImport } from './engine.js'
import { INTERNAL_FAULT, faultOf } from './fault.js'
import { findProject } from './find-project.js'
import type { ImportedPlan } from './import-plan.js'
import { outcomeOf } from './library/import-batch.js'
import { createIndexAlong } from './library/index-along.js'
import { areWorthThreads, usualThreads } from './library/open-reader.js'
import { tidyAfterRemoval } from './library/tidy.js'
import type { JobHandle, Jobs } from './jobs.js'
import { patchProject } from './projects.js'

/** A file that came, or the reason why it did not come whole. */
export type UploadedFile = FileToImport | { readonly fileName: string; readonly fault: UserError }

/** Where imported plans go. */
export interface ImportTarget {
  readonly project?: string
  readonly role?: 'reference' | 'draft'
}

const waiting = (file: UploadedFile): JobFileView => ({
  fileName: file.fileName,
  state: 'fault' in file ? 'failed' : 'waiting',
  plan: null,
  fault: 'fault' in file ? faultOf(file.fault) : null,
})

/** Puts imported plans where the user dropped them; the last file becomes the reference. */
function place(app: App, { project: id, role }: ImportTarget, plans: readonly string[]): void {
  if (id === undefined || role === undefined || plans.length === 0) return
  const project = findProject(app, id)
  const reference = role === 'reference' ? plans.at(-1)! : project.reference
  const drafts = role === 'draft' ? [...project.drafts, ...plans] : project.drafts
  patchProject(app, id, { reference, drafts: [...new Set(drafts)].filter((d) => d !== reference) })
}

async function importOne(
  app: App,
  job: JobHandle,
  file: FileToImport,
  at: number,
  seen: Set<string>,
  report: (error: unknown) => void,
): Promise<ImportedPlan | null> {
  job.file(at, { state: 'reading' })
  const progress = { step: () => job.file(at, { state: 'embedding' }) }
  try {
    const done = await app.engine.importFile(file, { progress, signal: job.signal })
    // Files that stand in no folder are told apart by nothing but their content.
    const single = done.unchanged ? 'unchanged' : 'imported'
    const outcome = file.origin === undefined ? single : outcomeOf(app, file.origin, seen, done)
    seen.add(done.summary.id)
    job.file(at, { state: outcome === 'imported' ? 'done' : outcome, plan: done.summary.id })
    return done
  } catch (error) {
    if (job.signal.aborted) throw error
    if (!(error instanceof UserError)) report(error)
    job.file(at, { state: 'failed', fault: error instanceof UserError ? faultOf(error) : INTERNAL_FAULT })
    return null
  }
}

/** Files put in line for each thread while another is being taken in: each has the next one at hand. */
const AHEAD = 2

/** Puts the files that come after `at` in line for the threads, where there are enough to be worth a thread. */
function readAhead(app: App, files: readonly UploadedFile[], at: number): void {
  if (!areWorthThreads(files.length)) return
  for (const next of files.slice(at + 1, at + 1 + usualThreads() * AHEAD)) {
    if (!('fault' in next)) app.engine.readAhead(next)
  }
}

/**
 * Takes files in one after another, while the next ones are being read; one that cannot be read is named and the others go on. `cleanUp` is called in any case once the job has run. */
export function startImport(
  app: App,
  jobs: Jobs,
  files: readonly UploadedFile[],
  target: ImportTarget,
  { report, cleanUp }: { report: (error: unknown) => void; cleanUp: () => Promise<void> },
): JobView {
  return jobs.start('import', files.map(waiting), async (job) => {
    try {
      const plans: ImportedPlan[] = []
      const seen = new Set<string>()
      const along = createIndexAlong(app)
      for (const [at, file] of files.entries()) {
        job.step(`读取 ${file.fileName}`, at, files.length)
        if ('fault' in file) continue
        readAhead(app, files, at)
        const plan = await importOne(app, job, file, at, seen, report)
        if (plan === null) continue
        plans.push(plan)
        if (!plan.unchanged) await along.imported(plan.summary.clauseCount)
      }
      if (plans.some((p) => p.replaced?.keptFor.length === 0)) await tidyAfterRemoval(app)
      const ids = plans.map((p) => p.summary.id)
      place(app, target, ids)
    } finally {
      await cleanUp()
    }
  })
}

/** Makes the reports of all drafts of a project ready. */
export function startCompare(app: App, jobs: Jobs, projectId: string): JobView {
  const project = findProject(app, projectId)
  const reference = project.reference
  if (reference === null) {
    throw new UserError(
      'conflict',
      'project-no-reference',
      `项目“${project.name}”还没有选定参照规划。请先选定或导入参照规划。`,
    )
  }
  return jobs.start('compare', [], async (job) => {
    for (const [at, draft] of project.drafts.entries()) {
      const name = app.store().plans.find(draft)?.name ?? draft
      job.step(`比对 ${name}`, at, project.drafts.length)
      await app.engine.makeReports({ reference, draft }, { signal: job.signal })
    }
  })
}
