import { describe, expect, it } from 'vitest'
import { inHandAfter, neighbourOf, progressOf, queueOf, verdictCounts } from '../../web/src/queue.js'
import { row } from './rows.js'

const ids = (rows: readonly { readonly measure: { readonly id: string } }[]): string[] => rows.map((r) => r.measure.id)

describe('the queue', () => {
  it('puts binding omissions first and what is not asked last', () => {
    const rows = [
      row({ id: 'covered' }),
      row({ id: 'omitted', verdict: 'omitted' }),
      row({ id: 'national', verdict: 'omitted', scope: 'national', binding: true }),
      row({ id: 'binding', verdict: 'omitted', binding: true }),
      row({ id: 'indicator', verdict: 'omitted', binding: true, kind: 'indicator' }),
      row({ id: 'partial', verdict: 'partial', binding: true }),
    ]
    expect(ids(queueOf(rows, { sort: 'severity' }))).toEqual([
      'indicator',
      'binding',
      'omitted',
      'partial',
      'covered',
      'national',
    ])
  })

  it('keeps the order of the plan among equals', () => {
    const rows = ['c', 'a', 'b'].map((id) => row({ id, confidence: 0.5 }))
    expect(ids(queueOf(rows, { sort: 'confidence' }))).toEqual(['c', 'a', 'b'])
  })

  it.each([
    ['a', 1, 'b'],
    ['b', -1, 'a'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', 1, 'a'],
  ])('from %s by %i goes to %s', (current, step, next) => {
    expect(
      neighbourOf(
        ['a', 'b', 'c'].map((id) => row({ id })),
        current,
        step,
      ),
    ).toBe(next)
  })

  it('has no neighbour when it is empty', () => expect(neighbourOf([], 'a', 1)).toBeNull())

  it.each([
    ['stays while it passes the filters', ['a', 'b'], 'b', 'b'],
    ['gives way to the first that passes', ['a', 'b'], 'gone', 'a'],
    ['stays when nothing passes, so that the texts do not vanish while one types', [], 'b', 'b'],
    ['is the first where none was in hand', ['a'], null, 'a'],
  ])('the measure in hand %s', (_, passing, current, held) => {
    expect(
      inHandAfter(
        passing.map((id) => row({ id })),
        current,
      ),
    ).toBe(held)
  })
})

describe('numbers of the review', () => {
  it('count stale decisions apart from reviewed ones', () => {
    const rows = [
      row({ id: 'a', decided: 'covered' }),
      row({ id: 'b', decided: 'covered', stale: true }),
      row({ id: 'c' }),
    ]
    expect(progressOf(rows)).toEqual({ reviewed: 1, stale: 1, total: 3 })
  })

  it('count verdicts in force, each row once', () => {
    const rows = [row({ id: 'a', verdict: 'omitted', decided: 'covered' }), row({ id: 'b', scope: 'national' })]
    expect(verdictCounts(rows)).toEqual({ covered: 1, partial: 0, omitted: 0, 'not-applicable': 1 })
  })
})
