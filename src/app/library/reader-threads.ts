import { UserError } from '../../domain/index.js'
import type { AppSettings } from '../settings.js'
import type { InputFile } from '../stages.js'
import { type AskedThread, createAskedThread } from '../threads/asked-thread.js'
import { startThread } from '../threads/start-thread.js'
import type { PlanReader, ReadFile } from './plan-reader.js'

/** Memory one thread's JavaScript may take, in MiB: above it the file that asked for it fails, not the import. */
const MEMORY_LIMIT = 1024

const ENTRY = new URL('./read-thread', import.meta.url)

type ReaderThread = AskedThread<InputFile, ReadFile>

/** One thread that reads one file at a time and is started anew when a file ended it. */
function createReaderThread(settings: AppSettings): ReaderThread {
  const limits = { maxOldGenerationSizeMb: MEMORY_LIMIT }
  return createAskedThread(
    () => startThread(ENTRY, { workerData: settings, resourceLimits: limits }),
    (file, error) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooDemanding(file.fileName) : error),
  )
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
  const waiting: ((reader: ReaderThread) => void)[] = []
  const borrow = (): Promise<ReaderThread> => {
    const free = idle.pop()
    return free ? Promise.resolve(free) : new Promise((resolve) => waiting.push(resolve))
  }
  return {
    width,
    async read(file) {
      const reader = await borrow()
      try {
        return await reader.ask(file)
      } finally {
        const next = waiting.shift()
        if (next) next(reader)
        else idle.push(reader)
      }
    },
    close: async () => void (await Promise.all(all.map((r) => r.close()))),
  }
}
