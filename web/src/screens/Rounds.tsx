import type { ReviewView, RoundView } from '../../../src/api/contract.js'
import { Loaded } from '../components/common/Loaded.js'
import { Revise } from '../components/rounds/Revise.js'
import { RoundReport } from '../components/rounds/RoundReport.js'
import { keys, useReview, useRounds } from '../hooks/useData.js'
import '../styles/rounds.css'
import type { ScreenProps } from './index.js'

/** The second round: a revised draft in the place of the earlier one, and what became of every measure. */
export function Rounds({ place }: ScreenProps<'rounds'>): JSX.Element {
  const { project, draft } = place.route
  const rounds = useRounds(project, draft)
  const review = useReview(project, draft)
  return (
    <div className="page">
      <div className="page-head">
        <h1>二次送审</h1>
        <span className="quiet">修改稿与前一稿对照：只有文字改动过的条款重新打开（待复核），其余判定保留。</span>
      </div>
      <Revise project={project} draft={draft} />
      <Loaded of={rounds} what="各轮对照" retry={keys.draft(project, draft)}>
        {(all: readonly RoundView[]) =>
          all.length === 0 ? (
            <p className="quiet">这份草案还没有修改稿。</p>
          ) : (
            <Loaded of={review} what="比对结果" retry={keys.review(project, draft)}>
              {(view: ReviewView) => (
                <>
                  {all.map((round, i) => (
                    <RoundReport
                      key={`${round.earlier.id}/${round.later.id}`}
                      round={round}
                      view={view}
                      open={i === 0}
                    />
                  ))}
                </>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </div>
  )
}
