/** How far a long piece of work is. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** A fault as the user sees it. */
export interface Fault {
  /** Stable, for tests and the page. */
  readonly code: string
  /** Chinese, ready to be shown. */
  readonly message: string
}

/** One file of an import. */
export interface JobFileView {
  readonly fileName: string
  readonly state: 'waiting' | 'reading' | 'embedding' | 'done' | 'failed' | 'unchanged' | 'replaced' | 'duplicate'
  readonly plan: string | null
  /** Why it could not be read, in Chinese; null otherwise. */
  readonly fault: Fault | null
}

/** A job with its progress; `done` of `total` steps. */
export interface JobView {
  readonly id: string
  readonly kind: 'import' | 'compare'
  readonly state: JobState
  readonly done: number
  readonly total: number
  /** What is going on, in Chinese. */
  readonly step: string
  readonly files: readonly JobFileView[]
  readonly fault: Fault | null
}
