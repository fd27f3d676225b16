import { describe, expect, it } from 'vitest'
import { inForce, type LoggedDecision, undoState } from '../../src/store/decision-log.js'

type Short = readonly [action: LoggedDecision['action'], reviewer: string, measure: string]

/** A log of rows numbered from 1. */
function log(...rows: readonly Short[]): LoggedDecision[] {
  return rows.map(([action, reviewer, measure], at) => ({
    id: at + 1,
    draft: 'd',
    measure,
    verdict: 'covered',
    reason: '',
    note: '',
    reviewer,
    decidedAt: '2030-01-01T00:00:00.000Z',
    stale: false,
    action,
    target: null,
    previous: null,
  }))
}

const d = (reviewer: string, measure = 'm1'): Short => ['decide', reviewer, measure]
const u = (reviewer: string): Short => ['undo', reviewer, 'm1']
const r = (reviewer: string): Short => ['redo', reviewer, 'm1']

describe('undo and redo are read from the log', () => {
  it.each<[string, Short[], number[], number[]]>([
    ['nothing done', [], [], []],
    ['two decisions', [d('甲'), d('甲')], [1, 2], []],
    ['one taken back', [d('甲'), d('甲'), u('甲')], [1], [2]],
    ['both taken back, last first', [d('甲'), d('甲'), u('甲'), u('甲')], [], [2, 1]],
    ['done again', [d('甲'), d('甲'), u('甲'), u('甲'), r('甲')], [1], [2]],
    ['a new decision ends what could be done again', [d('甲'), u('甲'), d('甲')], [3], []],
    ['other people do not count', [d('甲'), d('乙'), u('乙')], [1], []],
    ['rows taken over from the earlier round do not count', [['carry', '甲', 'm1']], [], []],
    ['more undos than decisions are harmless', [d('甲'), u('甲'), u('甲')], [], [1]],
  ])('%s', (_name, rows, undo, redo) => {
    expect(undoState(log(...rows), '甲')).toEqual({ undo, redo })
  })
})

it('the last row of a measure is in force', () => {
  const found = inForce(log(d('甲', 'm1'), d('甲', 'm2'), d('乙', 'm1')))
  expect([...found].map(([measure, row]) => [measure, row.id])).toEqual([
    ['m1', 3],
    ['m2', 2],
  ])
})
