import { Worker, type WorkerOptions } from 'node:worker_threads'
import { UserError } from '../../domain/index.js'
import type { AppSettings } from '../settings.js'
import type { InputFile } from '../stages.js'
import { receiveError } from '../worker-protocol.js'
import type { PlanReader, ReadFile } from './plan-reader.js'
import type { ReadAnswer, ReadRequest } from './read-thread.js'

/** Memory one thread's JavaScript may take, in MiB: above it the file that asked for it fails, not the import. */
const MEMORY_LIMIT = 1024

/** Under development the thread is TypeScript, which Node does not read in a thread by itself: the loader is called there. */
const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = new URL(IS_SOURCE ? './read-thread.ts' : './read-thread.js', import.meta.url)

function startThread(settings: AppSettings): Worker {
  const options: WorkerOptions = { workerData: settings, resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT } }
  if (!IS_SOURCE) return new Worker(ENTRY, options)
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const entry = JSON.stringify(ENTRY.href)
  const script = `import(${loader}).then(({ tsImport }) => tsImport(${entry}, ${entry}))`
  return new Worker(script, { ...options, eval: true, execArgv: [] })
}

interface Pending {
  readonly file: InputFile
  readonly resolve: (read: ReadFile) => void
  readonly reject: (error: unknown) => void
}

/** One thread that reads one file at a time and is started anew when a file ended it. */
function createReaderThread(settings: AppSettings): Omit<PlanReader, 'width'> {
  let thread: Worker | undefined
  let last = 0
  const pending = new Map<number, Pending>()
  const failAll = (errorOf: (p: Pending) => unknown): void => {
    for (const p of pending.values()) p.reject(errorOf(p))
    pending.clear()
  }
  const start = (): Worker => {
    const made = startThread(settings)
    made.on('message', (answer: ReadAnswer) => {
      const p = pending.get(answer.id)
      pending.delete(answer.id)
      if ('read' in answer) p?.resolve(answer.read)
      else p?.reject(receiveError(answer.error))
    })
    made.on('error', (error: NodeJS.ErrnoException) => {
      if (thread === made) thread = undefined
      failAll((p) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooDemanding(p.file.fileName) : error))
    })
    return made
  }
  return {
    read: (file) =>
      new Promise((resolve, reject) => {
        thread ??= start()
        const request: ReadRequest = { id: ++last, file }
        pending.set(request.id, { file, resolve, reject })
        thread.postMessage(request)
      }),
    async close() {
      failAll(() => new Error('the reader is closing'))
      await thread?.terminate()
      thread = undefined
    },
  }
}

function tooDemanding(fileName: string): UserError {
  return new UserError(
    'too-large',
    'file-too-demanding',
    `“${fileName}”需要的内存过多，已停止读取。请只保留规划正文，另存为 .docx 或 .txt 后重试。`,
  )
}

/** Reads up to `width` files at once, each in a thread of its own; the threads start with the first file. */
export function createThreadedReader(settings: AppSettings, width: number): PlanReader {
  const idle = Array.from({ length: width }, () => createReaderThread(settings))
  const all = [...idle]
  const waiting: ((reader: Omit<PlanReader, 'width'>) => void)[] = []
  const borrow = (): Promise<Omit<PlanReader, 'width'>> => {
    const free = idle.pop()
    return free ? Promise.resolve(free) : new Promise((resolve) => waiting.push(resolve))
  }
  return {
    width,
    async read(file) {
      const reader = await borrow()
      try {
        return await reader.read(file)
      } finally {
        const next = waiting.shift()
        if (next) next(reader)
        else idle.push(reader)
      }
    },
    close: async () => void (await Promise.all(all.map((r) => r.close()))),
  }
}
