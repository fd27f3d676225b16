import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import type { JobView } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { useFault } from '../../hooks/useFault.js'
import { planFiles } from '../../library.js'
import { DropZone } from '../projects/DropZone.js'
import { JobPanel } from '../projects/JobPanel.js'

const count = (job: JobView, state: string): number => job.files.filter((f) => f.state === state).length

/** What came of an import, in one sentence. */
function summaryOf(job: JobView): string {
  const parts = [
    `导入 ${count(job, 'done')} 份`,
    `更新 ${count(job, 'replaced')} 份`,
    `原已在库 ${count(job, 'unchanged')} 份`,
    `内容相同 ${count(job, 'duplicate')} 份`,
    `未能读取 ${count(job, 'failed')} 份`,
  ]
  return `${parts.join('，')}。`
}

/** Takes single files or a whole folder into the library, with progress, cancel and a report at the end. */
export function FolderImport({ onEnd }: { readonly onEnd: () => void }): JSX.Element {
  const folder = useRef<HTMLInputElement>(null)
  const [job, setJob] = useState<JobView | null>(null)
  const [report, setReport] = useState<JobView | null>(null)
  const [passed, setPassed] = useState(0)
  const fault = useFault()
  const send = (all: readonly File[]): void => {
    const files = planFiles(all)
    setPassed(all.length - files.length)
    setReport(null)
    if (files.length > 0) void api.importPlans(files, {}).then(setJob, fault)
  }
  const ended = (last: JobView): void => {
    setReport(last)
    onEnd()
  }
  return (
    <section aria-label="导入">
      <DropZone onFiles={send} invite="把规划文件或整个文件夹拖到这里" />
      <p className="library-folder">
        <Button onClick={() => folder.current?.click()}>导入整个文件夹</Button>
        <span className="quiet small">
          再次导入同一文件夹时，只处理新增和改动的文件；改动的文件替换旧版，审查项目正在使用的旧版予以保留。
        </span>
      </p>
      <input
        ref={folder}
        className="for-readers"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="选择规划文件夹"
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          send([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {passed > 0 && <p className="quiet">{passed} 个文件不是规划文件，未处理。</p>}
      {report && (
        <Alert type={count(report, 'failed') > 0 ? 'warning' : 'success'} showIcon message={summaryOf(report)} />
      )}
      {job && <JobPanel key={job.id} job={job} onEnd={ended} />}
    </section>
  )
}
