import { type ReactNode, useState } from 'react'
import type { ReviewVerdict, ReviewView } from '../../../../src/api/contract.js'
import { type Judgement, useDecisions } from '../../hooks/useDecisions.js'
import type { Queue } from '../../hooks/useQueue.js'
import { useReviewer } from '../../hooks/useReviewer.js'
import type { ReviewAction } from '../../keyboard.js'
import { ConflictDialog } from './ConflictDialog.js'
import { NameDialog } from './NameDialog.js'
import { NoteDialog } from './NoteDialog.js'
import { ReasonDialog } from './ReasonDialog.js'

export interface Desk {
  readonly act: (action: ReviewAction) => void
  readonly dialogs: ReactNode
  readonly helping: boolean
  readonly closeHelp: () => void
}

type Dialog = 'name' | 'reason' | 'note' | 'help' | null

/** Id of the queue's text field, which `/` goes to. */
export const QUEUE_TEXT_FIELD = 'queue-text'

/** What keys and buttons of the desk do, and the dialogues they need. Nothing is decided without a name to sign it. */
export function useDesk(view: ReviewView, queue: Queue): Desk {
  const [reviewer, setReviewer] = useReviewer()
  const [dialog, setDialog] = useState<Dialog>(null)
  const [waiting, setWaiting] = useState<ReviewAction | null>(null)
  const { decide, undo, redo, conflict, settle } = useDecisions(view.project.id, view.draft.id)
  const row = queue.current

  const save = (judgement: Judgement, name: string, goOn: boolean): void => {
    if (row === null) return
    void decide(row, judgement, name)
    if (goOn) queue.step(1)
  }
  const judge = (verdict: ReviewVerdict, name: string): void => {
    if (verdict === 'not-applicable') setDialog('reason')
    else save({ verdict, reason: '', note: row?.decision?.note ?? '' }, name, true)
  }
  const stepBack = (step: typeof undo, name: string): void =>
    void step(name).then((measure) => {
      if (measure !== null) queue.select(measure)
    })

  const signed = (action: ReviewAction, name: string): void => {
    if (action.do === 'decide') judge(action.verdict, name)
    else if (action.do === 'note') setDialog('note')
    else if (action.do === 'undo') stepBack(undo, name)
    else if (action.do === 'redo') stepBack(redo, name)
  }
  const act = (action: ReviewAction): void => {
    if (action.do === 'step') queue.step(action.by)
    else if (action.do === 'help') setDialog('help')
    else if (action.do === 'search') document.getElementById(QUEUE_TEXT_FIELD)?.focus()
    else if (reviewer !== '') signed(action, reviewer)
    else {
      setWaiting(action)
      setDialog('name')
    }
  }
  const named = (name: string): void => {
    setReviewer(name)
    setDialog(null)
    if (waiting !== null) signed(waiting, name)
    setWaiting(null)
  }
  const close = (): void => setDialog(null)
  const dialogs = row && (
    <>
      <NameDialog open={dialog === 'name'} people={view.project.reviewers} onName={named} onClose={close} />
      <ReasonDialog
        open={dialog === 'reason'}
        initial={row.decision?.reason || row.measure.scopeReason}
        onReason={(reason) => {
          close()
          save({ verdict: 'not-applicable', reason, note: row.decision?.note ?? '' }, reviewer, true)
        }}
        onClose={close}
      />
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          onKeep={settle}
          onMine={() => {
            settle()
            void decide(conflict.row, conflict.judgement, reviewer, true)
          }}
        />
      )}
      <NoteDialog
        open={dialog === 'note'}
        initial={row.decision?.note ?? ''}
        onNote={(note) => {
          close()
          save({ verdict: row.decision?.verdict ?? null, reason: row.decision?.reason ?? '', note }, reviewer, false)
        }}
        onClose={close}
      />
    </>
  )
  return { act, dialogs, helping: dialog === 'help', closeHelp: close }
}
