/**
 * The worker process: does the heavy work of one server in its own process, one connection of its own to the same workspace.
 * Its settings come as JSON in the first argument, the address of a database in the environment. It ends when the server goes: without the channel nothing keeps it alive.
 */
import { createApp } from './create-app.js'
import { createLocalEngine } from './engine.js'
import { type AppSettings, DATABASE_VARIABLE } from './settings.js'
import type { Progress } from './prepare-plan.js'
import {
  sendError,
  type WorkerAnswer,
  type WorkerRequest,
  type WorkerResult,
  type WorkerTask,
} from './worker-protocol.js'

const settings = JSON.parse(process.argv[2] ?? '') as AppSettings
const database = process.env[DATABASE_VARIABLE]
const app = createApp(database === undefined ? settings : { ...settings, database })
const engine = createLocalEngine(() => app)

const answer = (message: WorkerAnswer): void => {
  if (process.connected) process.send?.(message)
}

async function resultOf(task: WorkerTask, progress: Progress): Promise<WorkerResult> {
  switch (task.name) {
    case 'import':
      return engine.importFile(task.file, { progress })
    case 'read-ahead':
      engine.readAhead(task.file)
      return null
    case 'reports':
      await engine.makeReports(task.pair, { progress })
      return null
    case 'wording':
      await engine.makeWording(task.choice)
      return null
    case 'tend':
      return engine.tend(task.what)
  }
}

async function handle({ id, task }: WorkerRequest): Promise<void> {
  const progress = { step: (done: number, total: number) => answer({ id, kind: 'step', done, total }) }
  try {
    answer({ id, kind: 'done', result: await resultOf(task, progress) })
  } catch (error) {
    answer({ id, kind: 'failed', error: sendError(error) })
  }
}

process.on('message', (request: WorkerRequest) => void handle(request))
process.once('disconnect', () => void app.close())
// The terminal sends Ctrl+C to both; the server ends first and then this.
process.on('SIGINT', () => undefined)
