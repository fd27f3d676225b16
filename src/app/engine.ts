import type { WorkspaceCheck } from '../domain/index.js'
import type { App } from './create-app.js'
import { makeReports, type ReportPair } from './draft-reports.js'
import { type ImportedPlan, importFile } from './import-plan.js'
import { createReadAhead } from './library/read-ahead.js'
import { readInputFile } from './read-file.js'
import type { TextEncoding } from './encoding.js'
import type { Progress } from './prepare-plan.js'
import type { WordingChoice } from './wording.js'

/** A file on disk that is to be imported under a name of its own (an upload lies in a temporary file). */
export interface FileToImport {
  readonly path: string
  readonly fileName: string
  readonly encoding?: TextEncoding
  /** Where it stands in a folder that is taken in; the plan this place stood for before gives way. Absent for single files. */
  readonly origin?: string
}

/** How long work is followed and stopped. */
export interface WorkOptions {
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

/** Upkeep of a workspace: look, mend, or wipe removed text out of the database's files. */
export type Upkeep = 'check' | 'repair' | 'wipe'

/**
 * Does the heavy work: reading files, encoding, judging, upkeep. Results go into the workspace; what comes back is small. Behind an
 * interface because the command line does it where it is, and the server in processes of its own, so that the page stays quick.
 */
export interface Engine {
  importFile(file: FileToImport, options?: WorkOptions): Promise<ImportedPlan>
  /** Has a file read by a thread whose import will be asked for soon: while one is taken in the next are read. */
  readAhead(file: FileToImport): void
  makeReports(pair: ReportPair, options?: WorkOptions): Promise<void>
  /** Works out and keeps what plans share word for word and what each has alone. */
  makeWording(choice: WordingChoice): Promise<void>
  /** What a look found, after mending where that was asked for; null for wiping. */
  tend(what: Upkeep): Promise<WorkspaceCheck | null>
  close(): Promise<void>
}

async function tend(app: App, what: Upkeep): Promise<WorkspaceCheck | null> {
  if (what === 'check') return (await import('./check-workspace.js')).checkWorkspace(app)
  if (what === 'repair') return (await import('./library/repair-workspace.js')).repairWorkspace(app)
  const { wipeDatabase } = await import('./library/tidy.js')
  wipeDatabase(app)
  return null
}

/** The engine that works in this process. */
export function createLocalEngine(app: () => App): Engine {
  const ahead = createReadAhead(app)
  const stoppable = ({ progress, signal }: WorkOptions = {}): Progress => ({
    step(done, total) {
      signal?.throwIfAborted()
      progress?.step(done, total)
    },
  })
  return {
    async importFile({ path, fileName, encoding, origin }, options) {
      try {
        const file = { ...(await readInputFile(path, encoding)), fileName }
        const wish = origin === undefined ? {} : { origin, skipSameText: true }
        return await importFile(app(), file, ahead.readerFor(path), stoppable(options), wish)
      } finally {
        ahead.forget(path)
      }
    },
    readAhead: (file) => ahead.begin(file),
    makeReports: (pair, options) => makeReports(app(), pair, stoppable(options)),
    makeWording: async (choice) => (await import('./wording.js')).makeWording(app(), choice),
    tend: (what) => tend(app(), what),
    close: () => ahead.close(),
  }
}
