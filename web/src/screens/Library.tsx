import { App } from 'antd'
import { useState } from 'react'
import type { PlanPatch, PlanSummary } from '../../../src/api/contract.js'
import { api } from '../api.js'
import { Loaded } from '../components/common/Loaded.js'
import { CheckPanel } from '../components/library/CheckPanel.js'
import { FolderImport } from '../components/library/FolderImport.js'
import { LibraryFilters } from '../components/library/LibraryFilters.js'
import { MetadataForm } from '../components/library/MetadataForm.js'
import { PlanTable } from '../components/library/PlanTable.js'
import { RegionTree } from '../components/library/RegionTree.js'
import { keys, useWorkspace } from '../hooks/useData.js'
import { useFault } from '../hooks/useFault.js'
import { useNavigate } from '../hooks/usePlace.js'
import { useResource, useResources } from '../hooks/useResource.js'
import { filterOf, filterPlans, type LibraryFilter, queryOf } from '../library.js'
import { hrefOf } from '../routes.js'
import '../styles/projects.css'
import '../styles/search.css'
import '../styles/library.css'
import type { ScreenProps } from './index.js'

const REGIONS = 'library/regions'

/** The library of plans: by region, level, period, stage and issuing body; import, corrections, removal, check. */
export function Library({ place }: ScreenProps<'library'>): JSX.Element {
  const workspace = useWorkspace()
  const regions = useResource(REGIONS, api.regions)
  const [edited, setEdited] = useState<PlanSummary | null>(null)
  const navigate = useNavigate()
  const store = useResources()
  const fault = useFault()
  const { modal } = App.useApp()
  const filter = filterOf(place.query)
  const set = (change: Partial<LibraryFilter>): void =>
    navigate(hrefOf(place.route, queryOf({ ...filter, ...change })), 'replace')
  const changed = (): void => {
    // Levels decide on scopes, other plans on copies: everything compared is asked for anew.
    store.drop('project/')
    store.refresh(keys.workspace)
    store.refresh(REGIONS)
  }
  const save = (plan: PlanSummary, patch: PlanPatch): void =>
    void api.patchPlan(plan.id, patch).then(() => {
      setEdited(null)
      changed()
    }, fault)
  const remove = (plan: PlanSummary, users: readonly string[]): void =>
    void modal.confirm({
      title: `从规划库移除“${plan.profile.title || plan.name}”？`,
      content:
        users.length === 0
          ? '它的文字、向量和索引将从本机彻底清除。需要时可以重新导入原文件。'
          : `它正用于审查项目${users.map((u) => `“${u}”`).join('、')}；移除后，这些项目中关于它的审查结论一并删除，无法恢复。`,
      okText: '移除',
      okButtonProps: { danger: true },
      onOk: () => api.deletePlan(plan.id).then(changed, fault),
    })
  return (
    <Loaded of={workspace} what="规划库" retry={keys.workspace}>
      {({ plans, projects }) => (
        <div className="page library">
          <aside>
            <div className="page-head">
              <h1>规划库</h1>
            </div>
            {regions.state === 'ready' && (
              <RegionTree
                // Expanded anew when places come or go.
                key={JSON.stringify(regions.value)}
                regions={regions.value}
                total={plans.length}
                chosen={filter.region}
                onChoose={(region) => set({ region })}
              />
            )}
            <CheckPanel />
          </aside>
          <section className="sheet" aria-label="规划">
            <FolderImport onEnd={changed} />
            <LibraryFilters filter={filter} plans={plans} onChange={set} />
            <p className="quiet" role="status">
              共 {plans.length} 份，符合条件 {filterPlans(plans, filter).length} 份
            </p>
            <PlanTable
              plans={filterPlans(plans, filter)}
              onEdit={setEdited}
              onRemove={(plan) =>
                remove(
                  plan,
                  projects.filter((p) => p.reference === plan.id || p.drafts.includes(plan.id)).map((p) => p.name),
                )
              }
            />
          </section>
          {edited && (
            <MetadataForm plan={edited} onSave={(patch) => save(edited, patch)} onClose={() => setEdited(null)} />
          )}
        </div>
      )}
    </Loaded>
  )
}
