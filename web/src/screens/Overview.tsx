import { lazy, Suspense } from 'react'
import type { PlanSummary, ProjectOverview } from '../../../src/api/contract.js'
import { Loaded } from '../components/common/Loaded.js'
import { WhenNear } from '../components/common/WhenNear.js'
import { DraftCard } from '../components/overview/DraftCard.js'
import { SIDE_BY_SIDE } from '../components/overview/DraftPicker.js'
import { DraftTable } from '../components/overview/DraftTable.js'
import { FirstComparison } from '../components/overview/FirstComparison.js'
import { HeatMap } from '../components/overview/HeatMap.js'
import { NotReady } from '../components/overview/NotReady.js'
import { WorstOmissions } from '../components/overview/WorstOmissions.js'
import { keys, useOverview, useWorkspace } from '../hooks/useData.js'
import { hrefOf } from '../routes.js'
import '../styles/overview.css'
import type { ScreenProps } from './index.js'

const ChapterChart = lazy(async () => ({
  default: (await import('../components/overview/ChapterChart.js')).ChapterChart,
}))

/** Room kept for the chart until it is drawn, in pixels. */
const CHART_HEIGHT = 320

/** Where a project stands: omissions first, then everything else, each with the way to it. */
export function Overview({ place }: ScreenProps<'overview'>): JSX.Element {
  const { project } = place.route
  const overview = useOverview(project)
  const workspace = useWorkspace()
  const plans = workspace.state === 'ready' ? workspace.value.plans : []
  if (overview.state === 'loading') return <FirstComparison project={project} />
  return (
    <Loaded of={overview} what="总览" retry={keys.overview(project)}>
      {(view) => (view.drafts.length === 0 ? <NotReady project={view.project} /> : <Ready view={view} plans={plans} />)}
    </Loaded>
  )
}

function Ready({
  view,
  plans,
}: {
  readonly view: ProjectOverview
  readonly plans: readonly PlanSummary[]
}): JSX.Element {
  const nameOf = (id: string): string => plans.find((p) => p.id === id)?.name ?? id
  const reference = view.project.reference
  return (
    <div className="page overview">
      <div className="page-head">
        <h1>{view.project.name}</h1>
        <span className="quiet grow">
          对照 {reference === null ? '' : nameOf(reference)}：{view.tasks.length} 项任务，{view.measures.length}{' '}
          条举措和指标
        </span>
        <a href={hrefOf({ screen: 'projects' }, { set: view.project.id })}>文件与设置</a>
      </div>
      {view.drafts.length > SIDE_BY_SIDE ? (
        <DraftTable view={view} nameOf={nameOf} />
      ) : (
        <div className="draft-cards">
          {view.drafts.map((draft) => (
            <DraftCard key={draft.draft} project={view.project.id} draft={draft} name={nameOf(draft.draft)} />
          ))}
        </div>
      )}
      <div className="overview-columns">
        <HeatMap view={view} nameOf={nameOf} />
        <WorstOmissions view={view} nameOf={nameOf} />
      </div>
      <WhenNear height={CHART_HEIGHT}>
        <Suspense fallback={null}>
          <ChapterChart view={view} nameOf={nameOf} />
        </Suspense>
      </WhenNear>
    </div>
  )
}
