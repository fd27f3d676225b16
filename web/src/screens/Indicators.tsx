import type { IndicatorsView } from '../../../src/api/contract.js'
import { Loaded } from '../components/common/Loaded.js'
import { IndicatorTable } from '../components/findings/IndicatorTable.js'
import { keys, useIndicators } from '../hooks/useData.js'
import { hrefOf } from '../routes.js'
import '../styles/indicators.css'
import type { ScreenProps } from './index.js'

/** The indicator tables of draft and reference side by side, the weaker ones first. */
export function Indicators({ place }: ScreenProps<'indicators'>): JSX.Element {
  const { project, draft } = place.route
  const indicators = useIndicators(project, draft)
  return (
    <div className="page">
      <div className="page-head">
        <h1>指标对照</h1>
        <a className="grow" href={hrefOf({ ...place.route, screen: 'review' }, { kind: 'indicator' })}>
          在复核队列中看指标
        </a>
      </div>
      <Loaded of={indicators} what="指标" retry={keys.draft(project, draft)}>
        {(view: IndicatorsView) => <IndicatorTable view={view} />}
      </Loaded>
    </div>
  )
}
