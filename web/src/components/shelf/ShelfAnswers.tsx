import { useEffect, useMemo, useRef } from 'react'
import type { ShelfAnswer, ShelfView } from '../../../../src/api/contract.js'
import { STAGE_LABEL } from '../../library.js'
import { differenceOf } from '../../text/difference.js'
import { LEVEL_LABEL } from '../../vocabulary.js'
import { MarkedText } from '../common/MarkedText.js'
import { PathLine } from '../common/PathLine.js'
import { VerdictMark } from '../common/VerdictMark.js'

interface Props {
  readonly shelf: ShelfView
  /** A plan to be made out among the others. */
  readonly marked?: string
  /** Title, level, stage and place of each answer, where there is room for them. */
  readonly full?: boolean
}

/** How each plan puts a measure: its verdict, the figures asked for, its text. */
export function ShelfAnswers({ shelf, marked, full = false }: Props): JSX.Element {
  return (
    <ul className="neighbours">
      {shelf.answers.length === 0 && <li className="quiet">规划库中没有其他规划应答这一条。</li>}
      {shelf.answers.map((answer) => (
        <Answer
          key={answer.plan}
          answer={answer}
          measure={shelf.measure.text}
          isMarked={answer.plan === marked}
          full={full}
        />
      ))}
      {shelf.left > 0 && <li className="quiet">另有 {shelf.left} 份规划未列。</li>}
    </ul>
  )
}

interface AnswerProps {
  readonly answer: ShelfAnswer
  readonly measure: string
  readonly isMarked: boolean
  readonly full: boolean
}

function Answer({ answer, measure, isMarked, full }: AnswerProps): JSX.Element {
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isMarked) line.current?.scrollIntoView({ block: 'center' })
  }, [isMarked])
  return (
    <li ref={line} aria-current={isMarked ? 'true' : undefined} data-plan={answer.plan}>
      <div className="side-line">
        <strong title={answer.title}>{answer.region || answer.title}</strong>
        <VerdictMark verdict={answer.verdict} />
        {answer.figures.map(({ asked, found }, at) => (
          <span className="quiet" key={at}>{`${asked}：${found ?? '无'}`}</span>
        ))}
      </div>
      {full && (
        <p className="quiet small">
          {answer.title}　{LEVEL_LABEL[answer.level]}　{STAGE_LABEL[answer.stage]}
        </p>
      )}
      {full && answer.clauses.length === 0 && <p className="quiet">没有对应条款。</p>}
      {answer.clauses.map((clause) => (
        <div key={clause.id}>
          <AnswerText measure={measure} text={clause.text} />
          {full && <PathLine path={clause.path} />}
        </div>
      ))}
    </li>
  )
}

/** Another plan's clause with what it shares with the measure, or where it differs when it is nearly the same. */
function AnswerText({ measure, text }: { readonly measure: string; readonly text: string }): JSX.Element {
  const marks = useMemo(() => differenceOf(measure, text).right, [measure, text])
  return (
    <p>
      <MarkedText text={text} marks={marks} />
    </p>
  )
}
