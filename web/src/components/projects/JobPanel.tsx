import { Button, Progress } from 'antd'
import type { JobFileView, JobView } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { useFault } from '../../hooks/useFault.js'
import { hasEnded, useJob } from '../../hooks/useJob.js'
import { UnreadList } from './UnreadList.js'

const FILE_STATE: Readonly<Record<JobFileView['state'], string>> = {
  waiting: '等待',
  reading: '读取中',
  embedding: '分析中',
  done: '已读入',
  failed: '未能读取',
  unchanged: '此前已读入，内容相同',
  replaced: '已读入，替换了旧版',
  duplicate: '与同批另一份内容相同',
}

/** A file the cancelled job had not finished: nothing of it is in the workspace. */
const NOT_READ = '未读入'

const isUnfinished = (file: JobFileView): boolean =>
  file.state === 'waiting' || file.state === 'reading' || file.state === 'embedding'

/** Progress of an import or a comparison, with cancel; files that could not be read are listed with the reason, first. */
export function JobPanel(props: { readonly job: JobView; readonly onEnd: (job: JobView) => void }): JSX.Element {
  const fault = useFault()
  const job = useJob(props.job, props.onEnd, fault)
  const files = [...job.files].sort((a, b) => Number(b.state === 'failed') - Number(a.state === 'failed'))
  const failed = files.filter((f) => f.state === 'failed').length
  const percent = job.state === 'done' ? 100 : Math.round((100 * job.done) / Math.max(1, job.total))
  return (
    <div className="job" role="status" aria-label="进度">
      <div className="job-line">
        <Progress aria-label="完成比例" percent={percent} status={job.state === 'failed' ? 'exception' : 'normal'} />
        {!hasEnded(job) && <Button onClick={() => void api.cancelJob(job.id).catch(fault)}>取消</Button>}
      </div>
      <p className="quiet">
        {job.state === 'cancelled' ? '已取消，已读入的文件保留。' : job.step}
        {failed > 0 && <strong className="job-failed"> {failed} 份未能读取，见下。</strong>}{' '}
        {hasEnded(job) && <UnreadList job={job} />}
      </p>
      {job.fault && <p className="job-failed">{job.fault.message}</p>}
      <ul className="job-files" tabIndex={0} aria-label="各文件的情况">
        {files.map((file, i) => (
          <li key={i} className={`job-file job-file-${file.state}`}>
            <span className="job-file-name">{file.fileName}</span>
            <span>{job.state === 'cancelled' && isUnfinished(file) ? NOT_READ : FILE_STATE[file.state]}</span>
            {file.fault && <span className="job-failed">{file.fault.message}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
