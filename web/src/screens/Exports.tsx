import type { ReviewView } from '../../../src/api/contract.js'
import { Loaded } from '../components/common/Loaded.js'
import { ExportPanel } from '../components/exports/ExportPanel.js'
import { keys, useReview } from '../hooks/useData.js'
import '../styles/exports.css'
import type { ScreenProps } from './index.js'

/** 导出审查意见: exactly what the filters of the queue show. */
export function Exports({ place }: ScreenProps<'exports'>): JSX.Element {
  const { project, draft } = place.route
  const review = useReview(project, draft)
  return (
    <div className="page exports">
      <div className="page-head">
        <h1>导出审查意见</h1>
      </div>
      <Loaded of={review} what="比对结果" retry={keys.review(project, draft)}>
        {(view: ReviewView) => <ExportPanel view={view} place={place} />}
      </Loaded>
    </div>
  )
}
