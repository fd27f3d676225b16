import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { WorkspaceCheck } from '../../../../src/api/contract.js'
import { api } from '../../api.js'
import { useFault } from '../../hooks/useFault.js'

type Deed = 'check' | 'repair' | 'compact'

const DEEDS: Readonly<Record<Deed, { readonly label: string; readonly run: () => Promise<WorkspaceCheck> }>> = {
  check: { label: '检查', run: api.checkWorkspace },
  repair: { label: '修复', run: api.repairWorkspace },
  compact: { label: '整理', run: api.compactWorkspace },
}

/** Looks whether the workspace is whole, mends what can be mended, wipes what was removed. */
export function CheckPanel(): JSX.Element {
  const [result, setResult] = useState<WorkspaceCheck | null>(null)
  const [busy, setBusy] = useState<Deed | null>(null)
  const fault = useFault()
  const run = (deed: Deed): void => {
    setBusy(deed)
    void DEEDS[deed]
      .run()
      .then(setResult, fault)
      .finally(() => setBusy(null))
  }
  const isSound = result?.findings.every((f) => f.severity === 'notice') ?? true
  return (
    <section aria-label="检查与整理">
      <h2>检查与整理</h2>
      <p className="quiet small">
        检查：数据库、条款、检索索引与审查结论是否一致。修复：由条款重建能重建的部分。整理：彻底清除已移除的文字，归还磁盘空间。
      </p>
      <div className="library-deeds">
        {(Object.keys(DEEDS) as Deed[]).map((deed) => (
          <Button key={deed} loading={busy === deed} disabled={busy !== null} onClick={() => run(deed)}>
            {DEEDS[deed].label}
          </Button>
        ))}
      </div>
      {result && (
        <Alert
          type={isSound ? 'success' : 'error'}
          showIcon
          message={`${isSound ? '工作区完好' : '发现问题'}：规划 ${result.plans} 份，条款 ${result.clauses} 条。`}
          description={
            <ul>
              {[...result.repaired, ...result.findings.map((f) => f.message)].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          }
        />
      )}
    </section>
  )
}
