import type { App } from '../create-app.js'
import type { FileToImport } from '../engine.js'
import { once } from '../once.js'
import { planIdOf } from '../plan-identity.js'
import { readInputFile } from '../read-file.js'
import { usualThreads } from './open-reader.js'
import { createPlainReader, type PlanReader, type ReadFile } from './plan-reader.js'

/** Reads files before their turn, each once. */
export interface ReadAhead {
  /** Puts a file in line for the threads; one the workspace has already is not read. */
  begin(file: FileToImport): void
  /**
   * The reader for the file at `path`: gives what a thread has read or is reading; a file no thread has begun is read here, so that no
   * core waits while files stand in line.
   */
  readerFor(path: string): Pick<PlanReader, 'read'>
  /** Drops what was read and not asked for. */
  forget(path: string): void
  close(): Promise<void>
}

/** Nothing read yet; threads start with the first file put in line. */
export function createReadAhead(app: () => App): ReadAhead {
  const width = usualThreads()
  const waiting = new Map<string, FileToImport>()
  const begun = new Map<string, Promise<ReadFile | null>>()
  let busy = 0
  const threads = once(async () => {
    const { createThreadedReader } = await import('./reader-threads.js')
    return createThreadedReader(app().settings, width)
  })
  const read = async ({ path, fileName, encoding }: FileToImport): Promise<ReadFile | null> => {
    const file = { ...(await readInputFile(path, encoding)), fileName }
    if (app().store().plans.find(planIdOf(file.bytes))) return null
    return (await threads.get()).read(file)
  }
  const next = (): void => {
    const [file] = waiting.values()
    if (file === undefined || busy === width) return
    waiting.delete(file.path)
    busy++
    const reading = read(file).finally(() => {
      busy--
      next()
    })
    // Looked at when its turn comes; without this a file that cannot be read would count as nobody's error.
    reading.catch(() => undefined)
    begun.set(file.path, reading)
  }
  return {
    begin(file) {
      if (begun.has(file.path) || waiting.has(file.path)) return
      waiting.set(file.path, file)
      next()
    },
    readerFor: (path) => ({
      async read(file) {
        waiting.delete(path)
        return (await begun.get(path)) ?? createPlainReader(app().stages).read(file)
      },
    }),
    forget(path) {
      waiting.delete(path)
      begun.delete(path)
    },
    async close() {
      waiting.clear()
      begun.clear()
      await (await threads.made()?.catch(() => undefined))?.close()
    },
  }
}
