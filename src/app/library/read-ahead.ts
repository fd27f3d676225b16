import type { App } from '../create-app.js'
import type { FileToImport } from '../engine.js'
import { once } from '../once.js'
import { planIdOf } from '../plan-identity.js'
import { readInputFile } from '../read-file.js'
import { usualThreads } from './open-reader.js'
import { createPlainReader, type PlanReader, type ReadFile } from './plan-reader.js'

/** Reads files before their turn, each once. */
export interface ReadAhead {
  /** Begins; a file the workspace has already is not read. */
  begin(file: FileToImport): void
  /** The reader for the file at `path`: gives what was read before its turn, reads it now where nothing was. */
  readerFor(path: string): Pick<PlanReader, 'read'>
  /** Drops what was read and not asked for. */
  forget(path: string): void
  close(): Promise<void>
}

/** Nothing read yet; threads start with the first file that is begun. */
export function createReadAhead(app: () => App): ReadAhead {
  const begun = new Map<string, Promise<ReadFile | null>>()
  const threads = once(async () => {
    const { createThreadedReader } = await import('./reader-threads.js')
    return createThreadedReader(app().settings, usualThreads())
  })
  const read = async ({ path, fileName, encoding }: FileToImport): Promise<ReadFile | null> => {
    const file = { ...(await readInputFile(path, encoding)), fileName }
    if (app().store().plans.find(planIdOf(file.bytes))) return null
    return (await threads.get()).read(file)
  }
  return {
    begin(file) {
      if (begun.has(file.path)) return
      const reading = read(file)
      // Looked at when its turn comes; without this a file that cannot be read would count as nobody's error.
      reading.catch(() => undefined)
      begun.set(file.path, reading)
    },
    readerFor: (path) => ({
      async read(file) {
        return (await begun.get(path)) ?? createPlainReader(app().stages).read(file)
      },
    }),
    forget: (path) => void begun.delete(path),
    async close() {
      begun.clear()
      await (await threads.made()?.catch(() => undefined))?.close()
    },
  }
}
