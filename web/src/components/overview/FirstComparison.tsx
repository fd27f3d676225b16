import { useEffect, useState } from 'react'
import type { JobView } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { useFault } from '../../hooks/useFault.js'
import { Waiting } from '../common/Waiting.js'
import { JobPanel } from '../projects/JobPanel.js'

/** A kept comparison answers faster than this; after it the comparison is being made, and its progress is worth showing. */
const PATIENCE_MS = 1200

const nothing = (): void => undefined

/** While the overview is on its way: a waiting line, then the progress of the comparison it waits for. */
export function FirstComparison({ project }: { readonly project: string }): JSX.Element {
  const [job, setJob] = useState<JobView | null>(null)
  const fault = useFault()
  useEffect(() => {
    const timer = window.setTimeout(() => void api.compare(project).then(setJob, fault), PATIENCE_MS)
    return () => window.clearTimeout(timer)
  }, [project, fault])
  if (job === null) return <Waiting what="总览" />
  return (
    <div className="sheet narrow">
      <h1>正在逐条比对</h1>
      <JobPanel job={job} onEnd={nothing} />
    </div>
  )
}
