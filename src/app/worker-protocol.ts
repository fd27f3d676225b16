import { type FaultKind, UserError, type WorkspaceCheck } from '../domain/index.js'
import type { ReportPair } from './draft-reports.js'
import type { FileToImport, Upkeep } from './engine.js'
import type { ImportedPlan } from './import-plan.js'
import type { WordingChoice } from './wording.js'

/** What the worker can be asked to do. */
export type WorkerTask =
  | { readonly name: 'import'; readonly file: FileToImport }
  /** Begins reading a file whose import will be asked for soon; nothing is answered. */
  | { readonly name: 'read-ahead'; readonly file: FileToImport }
  | { readonly name: 'reports'; readonly pair: ReportPair }
  | { readonly name: 'wording'; readonly choice: WordingChoice }
  | { readonly name: 'tend'; readonly what: Upkeep }

/** What a task gives: an import its plan, a look its findings, everything else nothing. */
export type WorkerResult = ImportedPlan | WorkspaceCheck | null

/** A task with the number its answers carry. */
export interface WorkerRequest {
  readonly id: number
  readonly task: WorkerTask
}

/** An error on its way between processes. */
export interface SentError {
  /** Present for what the user can mend. */
  readonly user?: { readonly fault: FaultKind; readonly code: string }
  readonly message: string
  readonly stack?: string
}

/** What the worker sends. */
export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'done'; readonly result: WorkerResult }
  | { readonly id: number; readonly kind: 'failed'; readonly error: SentError }

export function sendError(error: unknown): SentError {
  if (error instanceof UserError) return { user: { fault: error.fault, code: error.code }, message: error.message }
  if (error instanceof Error) return { message: error.message, ...(error.stack ? { stack: error.stack } : {}) }
  return { message: String(error) }
}

export function receiveError({ user, message, stack }: SentError): Error {
  if (user) return new UserError(user.fault, user.code, message)
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
