import type { PlanView, ReviewView } from '../../../src/api/contract.js'
import { Loaded } from '../components/common/Loaded.js'
import { ReviewDesk } from '../components/queue/ReviewDesk.js'
import { keys, usePlan, useReview } from '../hooks/useData.js'
import type { Place } from '../routes.js'
import '../styles/review.css'
import '../styles/document.css'
import type { ScreenProps } from './index.js'

/** The review queue of one draft: the reviewers' desk for the day. */
export function Review({ place }: ScreenProps<'review'>): JSX.Element {
  const { project, draft } = place.route
  const review = useReview(project, draft)
  return (
    <Loaded of={review} what="比对结果" retry={keys.review(project, draft)}>
      {(view) => <WithPlans key={`${project}/${draft}`} view={view} place={place} />}
    </Loaded>
  )
}

/** Both texts are needed before anything is shown: a verdict without its text is no use. */
function WithPlans({ view, place }: { readonly view: ReviewView; readonly place: Place }): JSX.Element {
  const reference = usePlan(view.reference.id)
  const draft = usePlan(view.draft.id)
  return (
    <Loaded of={reference} what="上位规划原文" retry={keys.plan(view.reference.id)}>
      {(left: PlanView) => (
        <Loaded of={draft} what="草案原文" retry={keys.plan(view.draft.id)}>
          {(right: PlanView) => <ReviewDesk view={view} reference={left} draft={right} place={place} />}
        </Loaded>
      )}
    </Loaded>
  )
}
