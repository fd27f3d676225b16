/** Whether the input (exit 2, HTTP 4xx) or the program (exit 70, HTTP 500) is at fault. */
export type FaultKind = 'usage' | 'unreadable' | 'too-large' | 'not-found' | 'conflict' | 'forbidden'

/**
 * An error the user can mend. The message is one clear Chinese sentence or two: what is wrong, what was expected, what to do.
 * It never quotes plan text longer than a file name. Anything else that is thrown is a bug of ours.
 */
export class UserError extends Error {
  constructor(
    readonly fault: FaultKind,
    /** Stable, for tests and the page: `docx-encrypted`, `file-empty`. */
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'UserError'
  }
}
