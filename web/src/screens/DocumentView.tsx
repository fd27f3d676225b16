import type { FindingsView, PlanView, ReviewView } from '../../../src/api/contract.js'
import { Loaded } from '../components/common/Loaded.js'
import { DocumentReader } from '../components/document/DocumentReader.js'
import { keys, useFindings, usePlan, useReview } from '../hooks/useData.js'
import '../styles/document.css'
import '../styles/reader.css'
import type { ScreenProps } from './index.js'

/** The draft from its first to its last line, with what belongs to each clause in the margin. */
export function DocumentView({ place }: ScreenProps<'document'>): JSX.Element {
  const { project, draft } = place.route
  const plan = usePlan(draft)
  const review = useReview(project, draft)
  const findings = useFindings(project, draft)
  return (
    <Loaded of={plan} what="草案" retry={keys.plan(draft)}>
      {(text: PlanView) => (
        <Loaded of={review} what="比对结果" retry={keys.review(project, draft)}>
          {(view: ReviewView) => (
            <Loaded of={findings} what="文本核查结果" retry={keys.findings(project, draft)}>
              {(audit: FindingsView) => (
                <DocumentReader key={draft} place={place} plan={text} view={view} findings={audit.findings} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
