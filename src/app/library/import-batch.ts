import { basename } from 'node:path'
import { type ImportedFile, type ImportReport, reportOf, UserError } from '../../domain/index.js'
import type { TextEncoding } from '../encoding.js'
import type { App } from '../create-app.js'
import { faultOf, INTERNAL_FAULT } from '../fault.js'
import { type ImportedPlan, importFile } from '../import-plan.js'
import { createIndexAlong } from './index-along.js'
import { planIdOf } from '../plan-identity.js'
import { readInputFile } from '../read-file.js'
import type { InputFile } from '../stages.js'
import type { FoundFile, FoundFiles } from './folder-files.js'
import { createPlainReader, type PlanReader, type ReadFile } from './plan-reader.js'
import { tidyAfterRemoval } from './tidy.js'

/** How a folder is taken in. */
export interface BatchOptions {
  readonly encoding?: TextEncoding
  /** Reads the files; one after another in this thread where absent. The caller closes it. */
  readonly reader?: PlanReader
  /** Stops between two files; what is confirmed stays. */
  readonly signal?: AbortSignal
  /** Called before each file, in Chinese. */
  readonly step?: (what: string, done: number, total: number) => void
  /** Called for each file once it is confirmed on the disk. */
  readonly done?: (file: ImportedFile) => void
  /** Hears of faults that are ours. */
  readonly report?: (error: unknown) => void
}

/** Files read ahead for each one that is read at once: keeps the readers busy and the memory bounded. */
const AHEAD = 2

/** What became of a file that could be read. */
export function outcomeOf(
  app: App,
  origin: string,
  seen: ReadonlySet<string>,
  done: ImportedPlan,
): ImportedFile['outcome'] {
  if (done.replaced) return 'replaced'
  if (!done.unchanged) return 'imported'
  if (done.sameText) return app.store().origins.planOf(origin) === done.summary.id ? 'unchanged' : 'duplicate'
  return seen.has(done.summary.id) ? 'duplicate' : 'unchanged'
}

function failed(name: string, error: unknown): ImportedFile {
  const fault = error instanceof UserError ? faultOf(error) : INTERNAL_FAULT
  return { name, outcome: 'failed', plan: null, title: '', clauses: 0, replaced: null, keptFor: [], fault }
}

const hasCome = (f: ImportedFile): boolean => f.outcome === 'imported' || f.outcome === 'replaced'

/** A fault of the workspace itself: no further file could be taken in either. */
const isFinal = (error: unknown): boolean =>
  error instanceof UserError && /^(?:workspace-|disk-|database-)/.test(error.code)

/** A file whose reading has begun. */
interface Begun {
  readonly file: InputFile
  /** Absent for a file the workspace has already. */
  readonly read?: Promise<ReadFile>
}

async function begin(app: App, found: FoundFile, { encoding }: BatchOptions, reader: PlanReader): Promise<Begun> {
  const file = await readInputFile(found.path, encoding)
  if (app.store().plans.find(planIdOf(file.bytes))) return { file }
  const read = reader.read(file)
  // Looked at when its turn comes; without this a file that cannot be read would count as nobody's error.
  read.catch(() => undefined)
  return { file, read }
}

/** Reads files before their turn; `turn` hands each out once, in order; `settle` waits for those whose turn never came. */
function readAhead(app: App, files: readonly FoundFile[], options: BatchOptions, reader: PlanReader) {
  const begun = new Map<number, Promise<Begun>>()
  const turn = (at: number): Promise<Begun> => {
    for (let next = at; next < Math.min(files.length, at + reader.width * AHEAD); next++) {
      if (begun.has(next)) continue
      const work = begin(app, files[next]!, options, reader)
      work.catch(() => undefined)
      begun.set(next, work)
    }
    const own = begun.get(at)!
    begun.delete(at)
    return own
  }
  return { turn, settle: () => Promise.allSettled(begun.values()) }
}

async function takeIn(app: App, found: FoundFile, begun: Promise<Begun>, seen: Set<string>): Promise<ImportedFile> {
  const { file, read } = await begun
  const wish = { origin: found.path, skipSameText: true }
  const named = { ...file, fileName: basename(found.name) }
  const reader = { read: () => read ?? Promise.reject(new Error('a known file is not read')) }
  const done = await importFile(app, named, reader, undefined, wish)
  const outcome = outcomeOf(app, found.path, seen, done)
  seen.add(done.summary.id)
  const { summary, replaced } = done
  return {
    name: found.name,
    outcome,
    plan: summary.id,
    title: summary.profile.title || summary.name,
    clauses: summary.clauseCount,
    replaced: replaced?.plan ?? null,
    keptFor: replaced?.keptFor ?? [],
    fault: null,
  }
}

/**
 * Takes the files of a folder in, one plan a transaction, in their order. A second run goes on where the first was cut off: what is
 * there unchanged is passed, what changed gives way to its new version. One file that cannot be read is named and the others go on.
 * Throws `UserError` only where the workspace or the model itself cannot be used.
 */
export async function importBatch(app: App, found: FoundFiles, options: BatchOptions = {}): Promise<ImportReport> {
  await app.stages.model()
  const reader = options.reader ?? createPlainReader(app.stages)
  const { turn, settle } = readAhead(app, found.files, options, reader)
  const seen = new Set<string>()
  const files: ImportedFile[] = []
  const along = createIndexAlong(app)
  for (const [at, file] of found.files.entries()) {
    if (options.signal?.aborted) break
    options.step?.(`导入 ${file.name}`, at, found.files.length)
    try {
      files.push(await takeIn(app, file, turn(at), seen))
    } catch (error) {
      if (isFinal(error)) {
        // A file still beginning would open the workspace and start a thread again after the caller has closed both.
        await settle()
        throw error
      }
      if (!(error instanceof UserError)) options.report?.(error)
      files.push(failed(file.name, error))
    }
    options.done?.(files.at(-1)!)
    if (hasCome(files.at(-1)!)) await along.imported(files.at(-1)!.clauses)
  }
  const isStopped = files.length < found.files.length
  if (isStopped) await settle()
  if (files.some((f) => f.replaced !== null && f.keptFor.length === 0)) await tidyAfterRemoval(app)
  await along.end()
  return reportOf(files, { passedOver: found.passedOver, isStopped })
}
