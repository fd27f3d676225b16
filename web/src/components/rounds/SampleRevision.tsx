import { Button } from 'antd'
import type { PlanSummary, ProjectSummary } from '../../../../src/api/contract.js'

interface Props {
  readonly project: ProjectSummary
  readonly draft: PlanSummary | undefined
  readonly busy: boolean
  readonly onRevise: () => void
}

/** In the sample project, on the first version of its first draft: one click to a second round. Nothing elsewhere. */
export function SampleRevision({ project, draft, busy, onRevise }: Props): JSX.Element | null {
  if (!project.isSample || draft === undefined) return null
  if (project.drafts[0] !== draft.id || draft.previousVersion !== null) return null
  return (
    <p className="sample-revision">
      <Button loading={busy} onClick={onRevise}>
        用示例修改稿试一次
      </Button>
      <span className="quiet">
        先在“逐条复核”中判几条，再点这里：修改稿改好了几处、丢了一项任务，其余文字不变，可以看到哪些判定保留、哪些重新打开。
      </span>
    </p>
  )
}
