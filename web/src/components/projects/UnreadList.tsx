import { Button } from 'antd'
import type { JobView } from '../../../../src/api/contract.js'
import { saveAs } from '../../save-as.js'

/** Keeps the list of files an import could not read, each with the reason and what helps, as a text file to be passed on. */
export function UnreadList({ job }: { readonly job: JobView }): JSX.Element | null {
  const lines = job.files.filter((f) => f.state === 'failed').map((f) => `${f.fileName}\t${f.fault?.message ?? ''}`)
  if (lines.length === 0) return null
  return (
    <Button size="small" onClick={() => saveAs('未能读取的文件.txt', 'text/plain', `${lines.join('\n')}\n`)}>
      保存未能读取的清单
    </Button>
  )
}
