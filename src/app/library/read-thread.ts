/**
 * A thread that reads files to plans. Only readers written in JavaScript run here: jieba and SQLite are not made for threads.
 * Its settings come as `workerData`.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readBoundedPlan } from '../plan-limits.js'
import type { AppSettings } from '../settings.js'
import { createStages, type InputFile } from '../stages.js'
import { type SentError, sendError } from '../worker-protocol.js'
import type { ReadFile } from './plan-reader.js'

/** What the thread is asked. */
export interface ReadRequest {
  readonly id: number
  readonly file: InputFile
}

/** What it answers. */
export type ReadAnswer =
  { readonly id: number; readonly read: ReadFile } | { readonly id: number; readonly error: SentError }

const stages = createStages(workerData as AppSettings)

async function answer({ id, file }: ReadRequest): Promise<ReadAnswer> {
  try {
    const { document, plan } = await readBoundedPlan(stages, file)
    return { id, read: { document: { sha256: document.sha256, format: document.format }, plan } }
  } catch (error) {
    return { id, error: sendError(error) }
  }
}

parentPort?.on('message', (request: ReadRequest) => void answer(request).then((a) => parentPort?.postMessage(a)))
