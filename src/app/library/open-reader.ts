import { availableParallelism } from 'node:os'
import type { App } from '../create-app.js'
import { createPlainReader, type PlanReader } from './plan-reader.js'

/** Below this many files the start of a thread (about half a second) costs more than it saves. */
const FEWEST_FILES = 8
/** More readers than this wait for the one thread that encodes and writes. */
const MOST_THREADS = 4

/** Threads that read while one thread encodes and writes; one core is left to that. At least one. */
export const usualThreads = (): number => Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1))

/** Whether reading so many files in threads is worth their start. */
export const areWorthThreads = (files: number): boolean => files >= FEWEST_FILES

/** The reader for so many files: in threads where that helps, `threads` as the user says (0: none). The caller closes it. */
export async function openReader(app: App, files: number, threads?: number): Promise<PlanReader> {
  const width = threads ?? (areWorthThreads(files) ? usualThreads() : 0)
  if (width === 0) return createPlainReader(app.stages)
  const { createThreadedReader } = await import('./reader-threads.js')
  return createThreadedReader(app.settings, width)
}
