import { MessageChannel, receiveMessageOnPort, Worker, type WorkerOptions } from 'node:worker_threads'
import type { Answer, ClientData, Request } from './protocol.js'

/** Under development the thread is TypeScript, which Node does not read in a thread by itself: the loader is called there. */
const IS_SOURCE = import.meta.url.endsWith('.ts')
const ENTRY = new URL(IS_SOURCE ? './client-worker.ts' : './client-worker.js', import.meta.url)

function startThread(options: WorkerOptions): Worker {
  if (!IS_SOURCE) return new Worker(ENTRY, options)
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const entry = JSON.stringify(ENTRY.href)
  const script = `import(${loader}).then(({ tsImport }) => tsImport(${entry}, ${entry}))`
  return new Worker(script, { ...options, eval: true, execArgv: [] })
}

/** A connection to PostgreSQL that answers before it returns. */
export interface SyncClient {
  ask(request: Request): Answer
  close(): void
}

/**
 * Starts a thread with a connection and sleeps on it at each question (Atomics.wait), as better-sqlite3 blocks at each of its
 * own: the stores stay what they are, and one question costs about a tenth of a millisecond more than the network does. The
 * connection is made at the first question. A thread of our own instead of a library for it: such libraries start a thread for
 * a function, not for a connection that must stay.
 */
export function createSyncClient(data: Omit<ClientData, 'answered'>): SyncClient {
  const answered = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const counter = new Int32Array(answered)
  const { port1: here, port2: there } = new MessageChannel()
  const worker = startThread({ workerData: { ...data, answered, port: there }, transferList: [there] })
  worker.unref()
  // Without a listener an error of the thread would end the program at the next turn, after the sleeper has been told.
  worker.on('error', () => undefined)

  const exchange = (message: Request | null): Answer => {
    const before = Atomics.load(counter, 0)
    here.postMessage(message)
    Atomics.wait(counter, 0, before)
    const received = receiveMessageOnPort(here) as { message: Answer } | undefined
    if (received === undefined) throw new Error('the database thread woke without an answer')
    return received.message
  }
  return {
    ask: exchange,
    close() {
      exchange(null)
      here.close()
    },
  }
}
