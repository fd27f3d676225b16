import type { App } from './create-app.js'
import { makeReports, type ReportPair } from './draft-reports.js'
import { type ImportedPlan, importFile, importPlan } from './import-plan.js'
import { createPlainReader } from './library/plan-reader.js'
import { readInputFile } from './read-file.js'
import type { TextEncoding } from './encoding.js'
import type { Progress } from './prepare-plan.js'

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

/**
 * Does the heavy work: reading files, encoding, judging. Results go into the workspace; what comes back is small. Behind an
 * interface because the command line does it where it is, and the server in a process of its own, so that the page stays quick.
 */
export interface Engine {
  importFile(file: FileToImport, options?: WorkOptions): Promise<ImportedPlan>
  makeReports(pair: ReportPair, options?: WorkOptions): Promise<void>
  close(): Promise<void>
}

/** The engine that works in this process. */
export function createLocalEngine(app: () => App): Engine {
  const stoppable = ({ progress, signal }: WorkOptions = {}): Progress => ({
    step(done, total) {
      signal?.throwIfAborted()
      progress?.step(done, total)
    },
  })
  return {
    async importFile({ path, fileName, encoding, origin }, options) {
      const file = await readInputFile(path, encoding)
      const named = { ...file, fileName }
      if (origin === undefined) return importPlan(app(), named, stoppable(options))
      const wish = { origin, skipSameText: true }
      return importFile(app(), named, createPlainReader(app().stages), stoppable(options), wish)
    },
    makeReports: (pair, options) => makeReports(app(), pair, stoppable(options)),
    close: async () => undefined,
  }
}
