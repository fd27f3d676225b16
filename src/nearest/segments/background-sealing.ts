import { UserError } from '../../domain/index.js'

/** Work done beside everything else, one piece after another, that can be called off at any moment. */
export interface BackgroundSealing {
  /** Begins where there is something to seal and nothing is being sealed, and nobody holds it. */
  begin(): void
  /** Waits until nothing is left to seal; throws what the last piece failed with, once. */
  settled(): Promise<void>
  /** Calls it off, and runs `work` while it rests. */
  during<T>(work: () => Promise<T>): Promise<T>
  /** Calls it off for good. */
  stop(): Promise<void>
}

/** Another process has written or is writing the index: what was built here is of no use, and no fault. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof UserError && (error.code === 'index-changed' || error.code === 'index-busy')

/** `next` does one piece of work and tells whether there was one. */
export function createBackgroundSealing(next: (signal: AbortSignal) => Promise<boolean>): BackgroundSealing {
  let running: Promise<void> | undefined
  let calledOff = new AbortController()
  let resting = 0
  let failure: { readonly error: unknown } | undefined

  const work = async (signal: AbortSignal): Promise<void> => {
    try {
      while (!signal.aborted && (await next(signal)));
    } catch (error) {
      if (!signal.aborted && !isOvertaken(error)) failure = { error }
    } finally {
      running = undefined
    }
  }
  const begin = (): void => {
    if (resting > 0 || running) return
    calledOff = new AbortController()
    running = work(calledOff.signal)
  }
  const rest = async (): Promise<void> => {
    resting++
    calledOff.abort()
    await running
  }
  return {
    begin,
    async settled() {
      begin()
      await running
      const { error } = failure ?? {}
      failure = undefined
      if (error !== undefined) throw error
    },
    async during(other) {
      await rest()
      try {
        return await other()
      } finally {
        resting--
      }
    },
    stop: rest,
  }
}
