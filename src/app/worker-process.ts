import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UserError } from '../domain/index.js'
import type { WorkOptions } from './engine.js'
import { type AppSettings, DATABASE_VARIABLE } from './settings.js'
import {
  receiveError,
  type WorkerAnswer,
  type WorkerRequest,
  type WorkerResult,
  type WorkerTask,
} from './worker-protocol.js'

/** Memory the worker's JavaScript may take, in MiB: above it a file that asks for too much ends the worker, not the machine. */
const MEMORY_LIMIT = 2048

/** Under development the worker is TypeScript and needs the loader the parent runs with. */
const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = fileURLToPath(new URL(IS_SOURCE ? './worker-main.ts' : './worker-main.js', import.meta.url))

interface Pending {
  readonly request: WorkerRequest
  readonly options: WorkOptions
  readonly resolve: (result: WorkerResult) => void
  readonly reject: (error: unknown) => void
  /** A task is started a second time when the worker ended under it for another task's sake. */
  again: boolean
}

/** A process that does heavy work for this one; started with the first task, and anew when it ended. */
export interface WorkerProcess {
  /** Does a task; raising the signal ends the process at once, and its other tasks start again in a new one. */
  run(task: WorkerTask, options?: WorkOptions): Promise<WorkerResult>
  /** Hands a task over whose result nobody waits for. */
  tell(task: WorkerTask): void
  /** Ends the process, which holds memory; the next task starts another. For a time without tasks. */
  rest(): Promise<void>
  close(): Promise<void>
}

/** A worker process that is not started yet. */
export function createWorkerProcess(settings: AppSettings): WorkerProcess {
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
  const send = (request: WorkerRequest): void => {
    child ??= start()
    child.send(request)
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
        send(p.request)
        continue
      }
      pending.delete(id)
    }
  }
  const run = async (task: WorkerTask, options: WorkOptions = {}): Promise<WorkerResult> => {
    const { signal } = options
    signal?.throwIfAborted()
    const request = { id: ++last, task }
    let cancel = (): void => undefined
    try {
      return await new Promise<WorkerResult>((resolve, reject) => {
        pending.set(request.id, { request, options, resolve, reject, again: false })
        cancel = () => {
          if (!pending.delete(request.id)) return
          reject(signal?.reason)
          // Killed in the middle of a write the workspace is as before; other tasks start again.
          child?.kill('SIGKILL')
        }
        signal?.addEventListener('abort', cancel)
        send(request)
      })
    } finally {
      // One signal serves a whole job of hundreds of files.
      signal?.removeEventListener('abort', cancel)
    }
  }
  const end = async (): Promise<void> => {
    const ending = child
    if (!ending) return
    await new Promise<void>((resolve) => {
      ending.once('exit', () => resolve())
      ending.kill('SIGKILL')
    })
  }
  return {
    run,
    tell: (task) => send({ id: ++last, task }),
    rest: end,
    close() {
      closed = true
      return end()
    },
  }
}

function workerDied(task: WorkerTask): Error {
  if (task.name !== 'import') return new Error(`the worker ended twice under the task “${task.name}”`)
  return new UserError(
    'too-large',
    'file-too-demanding',
    `“${task.file.fileName}”需要的内存过多，已停止读取。请只保留规划正文，另存为 .docx 或 .txt 后重试。`,
  )
}
