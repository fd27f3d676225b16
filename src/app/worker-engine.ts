import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UserError } from '../domain/index.js'
import type { Engine, WorkOptions } from './engine.js'
import type { ImportedPlan } from './import-plan.js'
import { type AppSettings, DATABASE_VARIABLE } from './settings.js'
import { receiveError, type WorkerAnswer, type WorkerRequest, type WorkerTask } from './worker-protocol.js'

/** Memory the worker's JavaScript may take, in MiB: above it a file that asks for too much ends the worker, not the machine. */
const MEMORY_LIMIT = 2048

/** Under development the worker is TypeScript and needs the loader the parent runs with. */
const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = fileURLToPath(new URL(IS_SOURCE ? './worker-main.ts' : './worker-main.js', import.meta.url))

interface Pending {
  readonly request: WorkerRequest
  readonly options: WorkOptions
  readonly resolve: (result: ImportedPlan | null) => void
  readonly reject: (error: unknown) => void
  /** A task is started a second time when the worker ended under it for another task's sake. */
  again: boolean
}

/** The engine whose work is done in a process of its own: the page stays quick, and cancelling stops at once. */
export function createWorkerEngine(settings: AppSettings): Engine {
  const pending = new Map<number, Pending>()
  let child: ChildProcess | undefined
  let last = 0
  let closed = false

  const start = (): ChildProcess => {
    // An address may hold a password: a command line can be read by every user of the machine, the environment cannot.
    const { database, ...open } = settings
    const made = fork(ENTRY, [JSON.stringify(open)], {
      env: { ...process.env, [DATABASE_VARIABLE]: database },
      execArgv: [`--max-old-space-size=${MEMORY_LIMIT}`, ...(IS_SOURCE ? ['--import', 'tsx'] : [])],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    made.on('message', (answer: WorkerAnswer) => receive(answer))
    made.once('exit', () => {
      if (child === made) child = undefined
      ended()
    })
    made.on('error', (error) => {
      for (const p of pending.values()) p.reject(error)
      pending.clear()
    })
    return made
  }
  const send = (p: Pending): void => {
    child ??= start()
    child.send(p.request)
  }
  const receive = (answer: WorkerAnswer): void => {
    const p = pending.get(answer.id)
    if (!p) return
    if (answer.kind === 'step') return p.options.progress?.step(answer.done, answer.total)
    pending.delete(answer.id)
    if (answer.kind === 'done') p.resolve(answer.result)
    else p.reject(receiveError(answer.error))
  }
  const ended = (): void => {
    for (const [id, p] of pending) {
      if (closed) p.reject(new Error('the program is closing'))
      else if (p.again) p.reject(workerDied(p.request.task))
      else {
        p.again = true
        send(p)
        continue
      }
      pending.delete(id)
    }
  }
  const run = (task: WorkerTask, options: WorkOptions = {}): Promise<ImportedPlan | null> =>
    new Promise((resolve, reject) => {
      options.signal?.throwIfAborted()
      const p: Pending = { request: { id: ++last, task }, options, resolve, reject, again: false }
      pending.set(p.request.id, p)
      options.signal?.addEventListener('abort', () => {
        if (!pending.delete(p.request.id)) return
        reject(options.signal?.reason)
        // Killed in the middle of a write the workspace is as before; other tasks start again.
        child?.kill('SIGKILL')
      })
      send(p)
    })
  return {
    async importFile(file, options) {
      const result = await run({ name: 'import', file }, options)
      if (result === null) throw new Error('the worker answered an import without a plan')
      return result
    },
    async makeReports(pair, options) {
      await run({ name: 'reports', pair }, options)
    },
    async close() {
      closed = true
      const ending = child
      if (!ending) return
      await new Promise<void>((resolve) => {
        ending.once('exit', () => resolve())
        ending.kill('SIGKILL')
      })
    },
  }
}

function workerDied(task: WorkerTask): Error {
  if (task.name === 'reports') return new Error('the worker ended twice while it made reports')
  return new UserError(
    'too-large',
    'file-too-demanding',
    `“${task.file.fileName}”需要的内存过多，已停止读取。请只保留规划正文，另存为 .docx 或 .txt 后重试。`,
  )
}
