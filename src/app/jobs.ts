import { type Fault, type JobFileView, type JobView, UserError } from '../domain/index.js'
import { INTERNAL_FAULT, faultOf } from './fault.js'

/** Ended jobs kept for a page that asks late. */
const KEPT_JOBS = 100

/** What a running job may change of itself. */
export interface JobHandle {
  readonly signal: AbortSignal
  /** Tells what is going on (Chinese), `done` of `total` steps. */
  step(step: string, done: number, total: number): void
  file(place: number, change: Partial<JobFileView>): void
}

/** The long pieces of work of one server, in memory only: after a restart there are none. */
export interface Jobs {
  /** Starts work at once and answers the job as it stands. Jobs run one after another: two cores serve one. */
  start(kind: JobView['kind'], files: readonly JobFileView[], work: (job: JobHandle) => Promise<void>): JobView
  /** `UserError` for an unknown id. */
  find(id: string): JobView
  /** Calls back after every change until the job ends or the answer is called. */
  watch(id: string, changed: (job: JobView) => void): () => void
  cancel(id: string): JobView
  /** Cancels everything and waits for it. */
  close(): Promise<void>
}

interface Entry {
  view: JobView
  readonly abort: AbortController
  readonly watchers: Set<(job: JobView) => void>
}

export const hasEnded = (job: JobView): boolean => job.state !== 'queued' && job.state !== 'running'

/** An empty list of jobs; `report` hears of faults that are ours. */
export function createJobs(newId: () => string, report: (error: unknown) => void): Jobs {
  const entries = new Map<string, Entry>()
  let last: Promise<void> = Promise.resolve()

  const find = (id: string): Entry => {
    const entry = entries.get(id)
    if (!entry)
      throw new UserError('not-found', 'job-not-found', '这项工作已不存在（程序可能重新启动过）。请重新导入。')
    return entry
  }
  const change = (entry: Entry, part: Partial<JobView>): void => {
    if (hasEnded(entry.view)) return
    entry.view = { ...entry.view, ...part }
    for (const tell of entry.watchers) tell(entry.view)
  }
  const end = (entry: Entry, state: JobView['state'], step: string, fault: Fault | null = null): void => {
    change(entry, { state, step, fault, ...(state === 'done' ? { done: entry.view.total } : {}) })
  }
  const run = async (entry: Entry, work: (job: JobHandle) => Promise<void>): Promise<void> => {
    if (hasEnded(entry.view)) return
    change(entry, { state: 'running' })
    try {
      await work({
        signal: entry.abort.signal,
        step: (step, done, total) => change(entry, { step, done, total }),
        file: (place, part) =>
          change(entry, { files: entry.view.files.map((f, at) => (at === place ? { ...f, ...part } : f)) }),
      })
      end(entry, 'done', '完成')
    } catch (error) {
      if (entry.abort.signal.aborted) return
      if (!(error instanceof UserError)) report(error)
      end(entry, 'failed', '失败', error instanceof UserError ? faultOf(error) : INTERNAL_FAULT)
    }
  }
  const forgetOld = (): void => {
    for (const [id, entry] of entries) {
      if (entries.size <= KEPT_JOBS) return
      if (hasEnded(entry.view)) entries.delete(id)
    }
  }
  const cancel = (entry: Entry): JobView => {
    end(entry, 'cancelled', '已取消')
    entry.abort.abort()
    return entry.view
  }
  return {
    start(kind, files, work) {
      const view = {
        id: newId(),
        kind,
        state: 'queued',
        done: 0,
        total: 0,
        step: '等待开始',
        files,
        fault: null,
      } as const
      const entry: Entry = { view, abort: new AbortController(), watchers: new Set() }
      entries.set(view.id, entry)
      forgetOld()
      last = last.then(() => run(entry, work))
      return entry.view
    },
    find: (id) => find(id).view,
    watch(id, changed) {
      const entry = find(id)
      entry.watchers.add(changed)
      return () => entry.watchers.delete(changed)
    },
    cancel: (id) => cancel(find(id)),
    async close() {
      for (const entry of entries.values()) cancel(entry)
      await last
    },
  }
}
