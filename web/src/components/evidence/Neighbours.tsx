import { keys, useNeighbours } from '../../hooks/useData.js'
import { Loaded } from '../common/Loaded.js'
import { VerdictMark } from '../common/VerdictMark.js'

interface Props {
  readonly project: string
  readonly draft: string
  readonly measure: string
}

/** 周边写法: how the other plans of the workspace put this measure, answers first. */
export function Neighbours({ project, draft, measure }: Props): JSX.Element {
  const shelf = useNeighbours(project, draft, measure)
  return (
    <Loaded of={shelf} what="周边写法" retry={`${keys.draft(project, draft)}neighbours/${measure}`}>
      {({ answers }) => (
        <ul className="neighbours">
          {answers.length === 0 && <li className="quiet">规划库中没有其他规划应答这一条。</li>}
          {answers.map((answer) => (
            <li key={answer.plan}>
              <div className="side-line">
                <strong title={answer.title}>{answer.region || answer.title}</strong>
                <VerdictMark verdict={answer.verdict} />
                {answer.numbers.length > 0 && <span className="quiet">数值：{answer.numbers.join('、')}</span>}
              </div>
              {answer.clauses.map((clause) => (
                <p key={clause.id}>{clause.text}</p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
