import { UserError } from '../domain/index.js'
import type { InputFile, ReadPlan, Stages } from './stages.js'

/**
 * Longest text that is compared or taken into a workspace, in UTF-16 code units: ten times a plan of 100 pages. Comparing costs
 * time and memory with the product of two lengths; the outline alone is read at any length a reader lets through.
 */
const MAX_PLAN_LENGTH = 500_000

/** Reads a file for comparison. `UserError` for what cannot be read and for a text far longer than any plan. */
export async function readBoundedPlan(stages: Pick<Stages, 'readPlan'>, file: InputFile): Promise<ReadPlan> {
  const read = await stages.readPlan(file)
  if (read.plan.text.length <= MAX_PLAN_LENGTH) return read
  throw new UserError(
    'too-large',
    'plan-too-long',
    `“${file.fileName}”正文超过 ${MAX_PLAN_LENGTH / 10_000} 万字，不像是一份规划，无法比对。请只保留规划正文，另存后重试。`,
  )
}
