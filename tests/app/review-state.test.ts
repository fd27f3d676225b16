import { describe, expect, it } from 'vitest'
import { queueOf } from '../../src/app/queue.js'
import { countVerdicts, reviewState, verdictInForce } from '../../src/app/review-state.js'
import { roundOutcome } from '../../src/app/rounds.js'
import type { Measure, QueueFilters, ReviewRow, ReviewVerdict, Verdict } from '../../src/domain/index.js'

interface Wish {
  readonly scope?: Measure['scope']
  readonly kind?: Measure['kind']
  readonly binding?: boolean
  readonly decided?: ReviewVerdict | null
  readonly stale?: boolean
  readonly confidence?: number
  readonly note?: string
}

function row(id: string, verdict: Verdict, wish: Wish = {}): ReviewRow {
  const {
    scope = 'local',
    kind = 'measure',
    binding = false,
    decided,
    stale = false,
    confidence = 0.5,
    note = '',
  } = wish
  const decision = { id: 1, draft: 'd', measure: id, reason: '', note, reviewer: '甲', decidedAt: '', stale }
  return {
    measure: { id, kind, text: `举措${id}`, task: '任务', path: ['一、章'], scope, scopeReason: '', binding },
    coverage: {
      measure: id,
      verdict,
      confidence,
      probabilities: { covered: 0, partial: 0, omitted: 1 },
      evidence: [],
      parts: [],
      missing: [],
      reasons: [],
    },
    decision: decided === undefined ? null : { ...decision, verdict: decided },
    place: null,
  }
}

describe('what counts for a measure', () => {
  it.each<[string, ReviewRow, ReviewVerdict, 'yes' | 'no' | 'stale']>([
    ['the program, while nobody has decided', row('1', 'omitted'), 'omitted', 'no'],
    ['the reviewer', row('1', 'omitted', { decided: 'covered' }), 'covered', 'yes'],
    ['the program again once a decision is taken back', row('1', 'partial', { decided: null }), 'partial', 'no'],
    ['not asked of a county', row('1', 'omitted', { scope: 'national' }), 'not-applicable', 'no'],
    ['asked when a reviewer says so', row('1', 'omitted', { scope: 'national', decided: 'omitted' }), 'omitted', 'yes'],
    ['to be looked at again', row('1', 'omitted', { decided: 'covered', stale: true }), 'covered', 'stale'],
  ])('%s', (_name, given, verdict, state) => {
    expect([verdictInForce(given), reviewState(given)]).toEqual([verdict, state])
  })

  it('counts every measure once', () => {
    const rows = [row('1', 'covered'), row('2', 'omitted'), row('3', 'omitted', { scope: 'conditional' })]
    expect(countVerdicts(rows)).toEqual({ covered: 1, partial: 0, omitted: 1, notApplicable: 1 })
  })
})

describe('the queue', () => {
  const rows = [
    row('1', 'covered', { confidence: 0.9 }),
    row('2', 'omitted', { confidence: 0.6 }),
    row('3', 'partial', { confidence: 0.4, decided: 'partial', note: '已电话核实' }),
    row('4', 'omitted', { confidence: 0.8, binding: true }),
    row('5', 'omitted', { confidence: 0.3, kind: 'indicator', binding: true }),
  ]
  it.each<[QueueFilters, string]>([
    [{}, '12345'],
    [{ verdict: ['omitted'] }, '245'],
    [{ verdict: [] }, ''],
    [{ kind: ['indicator'] }, '5'],
    [{ reviewed: 'yes' }, '3'],
    [{ reviewed: 'no', maxConfidence: 0.6 }, '25'],
    [{ minConfidence: 0.8 }, '14'],
    [{ text: '电话' }, '3'],
    [{ text: '举措4' }, '4'],
    [{ chapter: ['二、别章'] }, ''],
    [{ task: ['任务'], scope: ['local'] }, '12345'],
    [{ sort: 'severity' }, '54231'],
    [{ sort: 'confidence' }, '53241'],
  ])('%j shows %s', (filters, expected) => {
    expect(
      queueOf(rows, filters)
        .map((r) => r.measure.id)
        .join(''),
    ).toBe(expected)
  })
})

describe('采纳情况', () => {
  it.each<[ReviewVerdict, ReviewVerdict, string]>([
    ['omitted', 'covered', 'fixed'],
    ['partial', 'covered', 'fixed'],
    ['omitted', 'partial', 'improved'],
    ['omitted', 'omitted', 'open'],
    ['partial', 'partial', 'open'],
    ['covered', 'covered', 'kept'],
    ['not-applicable', 'not-applicable', 'kept'],
    ['covered', 'partial', 'broken'],
    ['partial', 'omitted', 'broken'],
  ])('%s then %s is %s', (before, after, outcome) => {
    expect(roundOutcome(before, after)).toBe(outcome)
  })
})
