import { Button } from 'antd'
import type { JobView } from '../../../../src/api/contract.js'
import { saveAs } from '../../save-as.js'

/** The files of an import that could not be read, each with the reason and what helps; the list can be kept as a text file. */
export function UnreadFiles({ job }: { readonly job: JobView }): JSX.Element | null {
  const unread = job.files.filter((f) => f.state === 'failed')
  if (unread.length === 0) return null
  const lines = unread.map((f) => `${f.fileName}\t${f.fault?.message ?? ''}`)
  return (
    <>
      <ul className="library-unread" aria-label="未能读取的文件">
        {unread.map((f) => (
          <li key={f.fileName}>
            <strong>{f.fileName}</strong>　{f.fault?.message}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => saveAs('未能读取的文件.txt', 'text/plain', `${lines.join('\n')}\n`)}>
        保存这份清单
      </Button>
    </>
  )
}
