import { useEffect, useState } from 'react'
import type { JobView } from '../../../src/api/contract.js'
import { api } from '../api.js'

/** A local answer takes a few milliseconds; this is quick enough for a moving bar and idle enough for two cores. */
const POLL_MS = 300

const ENDED: ReadonlySet<JobView['state']> = new Set(['done', 'failed', 'cancelled'])

export const hasEnded = (job: JobView): boolean => ENDED.has(job.state)

/** Follows a job until it ends; `onEnd` is called once, with its last state. */
export function useJob(start: JobView, onEnd: (job: JobView) => void, onFault: (error: unknown) => void): JobView {
  const [job, setJob] = useState(start)
  useEffect(() => {
    let stopped = false
    const step = async (): Promise<void> => {
      try {
        const next = await api.job(start.id)
        if (stopped) return
        setJob(next)
        if (hasEnded(next)) onEnd(next)
        else window.setTimeout(() => void step(), POLL_MS)
      } catch (error) {
        if (!stopped) onFault(error)
      }
    }
    void step()
    return () => {
      stopped = true
    }
    // The handlers of the first render are the ones that started the job.
  }, [start.id])
  return job
}
