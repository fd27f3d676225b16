import type { ReviewDecision } from '../domain/index.js'

/** Why a row came into the log; `carry` = taken over from the earlier round. */
export type DecisionAction = 'decide' | 'undo' | 'redo' | 'carry'

/** A row of the log. */
export interface LoggedDecision extends ReviewDecision {
  readonly action: DecisionAction
  /** The row undone or done again; null for the other actions. */
  readonly target: number | null
  /** The row in force for the measure before this one; null for the first. */
  readonly previous: number | null
}

/** What a reviewer can take back and do again; ids of rows, the last one first in turn. */
export interface UndoState {
  readonly undo: readonly number[]
  readonly redo: readonly number[]
}

/**
 * Replays the log (oldest first) for one reviewer: a decision goes on the undo pile and empties the redo pile, an undo moves
 * the top to the redo pile, a redo moves it back. Rows of other people and carried rows do not count.
 */
export function undoState(log: readonly LoggedDecision[], reviewer: string): UndoState {
  const undo: number[] = []
  let redo: number[] = []
  for (const row of log) {
    if (row.reviewer !== reviewer) continue
    if (row.action === 'decide') {
      undo.push(row.id)
      redo = []
    } else if (row.action === 'undo') {
      const taken = undo.pop()
      if (taken !== undefined) redo.push(taken)
    } else if (row.action === 'redo') {
      const again = redo.pop()
      if (again !== undefined) undo.push(again)
    }
  }
  return { undo, redo }
}

/** The row in force for each measure: the last one; rows that take a decision back (verdict null) stay in. */
export function inForce(log: readonly LoggedDecision[]): Map<string, LoggedDecision> {
  const last = new Map<string, LoggedDecision>()
  for (const row of log) last.set(row.measure, row)
  return last
}
