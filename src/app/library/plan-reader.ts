import type { PlanDocument, Plan } from '../../domain/index.js'
import { readBoundedPlan } from '../plan-limits.js'
import type { InputFile, Stages } from '../stages.js'

/** A plan that was read, with what names it. */
export interface ReadFile {
  readonly document: Pick<PlanDocument, 'sha256' | 'format'>
  readonly plan: Plan
}

/** Reads files to plans, here or in threads. */
export interface PlanReader {
  /** How many files it reads at once. */
  readonly width: number
  /** `UserError` for what cannot be read. */
  read(file: InputFile): Promise<ReadFile>
  close(): Promise<void>
}

/** Reads one file after another in this thread. */
export function createPlainReader(stages: Pick<Stages, 'readPlan'>): PlanReader {
  return { width: 1, read: (file) => readBoundedPlan(stages, file), close: async () => undefined }
}
