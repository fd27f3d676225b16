import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueueFilters } from '../../src/api/contract.js'
import { passes as serverPasses, queueOf as serverQueue } from '../../src/app/queue.js'
import { filtersOf, needsCheck, passes, queryOf, reviewState, verdictInForce } from '../../web/src/filters.js'
import { queueOf } from '../../web/src/queue.js'
import { row } from './rows.js'

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 })
const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((s) => s.trim() === s)
const anyFilters: fc.Arbitrary<QueueFilters> = fc.record(
  {
    verdict: some(['covered', 'partial', 'omitted', 'not-applicable'] as const),
    chapter: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    task: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    scope: some(['local', 'conditional', 'national'] as const),
    kind: some(['measure', 'box', 'indicator'] as const),
    reviewed: fc.constantFrom('yes' as const, 'no' as const, 'stale' as const),
    minConfidence: share,
    maxConfidence: share,
    text: word,
    sort: fc.constantFrom('order' as const, 'severity' as const, 'confidence' as const),
  },
  { requiredKeys: [] },
)

const anyRow = fc
  .record({
    text: fc.constantFrom('建设疫苗接种门诊', '完善急救网络', 'AED配备'),
    chapter: fc.constantFrom('一、总则', '二、任务'),
    task: fc.constantFrom('接种', '急救'),
    kind: fc.constantFrom('measure' as const, 'box' as const, 'indicator' as const),
    scope: fc.constantFrom('local' as const, 'conditional' as const, 'national' as const),
    binding: fc.boolean(),
    verdict: fc.constantFrom('covered' as const, 'partial' as const, 'omitted' as const),
    confidence: share,
    decision: fc.option(fc.constantFrom('covered' as const, 'omitted' as const, 'not-applicable' as const, null), {
      nil: undefined,
    }),
    stale: fc.boolean(),
  })
  .map(({ decision, ...rest }) => row({ id: 'x', ...rest, ...(decision === undefined ? {} : { decided: decision }) }))

describe('filters in the address', () => {
  it('come back as they were', () => {
    fc.assert(fc.property(anyFilters, (filters) => void expect(filtersOf(queryOf(filters))).toEqual(filters)))
  })

  it.each([
    'verdict=wrong',
    'minConfidence=2',
    'minConfidence=',
    'maxConfidence=many',
    'sort=up',
    'reviewed=maybe',
    'text=%20',
    'chapter=',
  ])('leave out what means nothing: %s', (query) => expect(filtersOf(new URLSearchParams(query))).toEqual({}))
})

describe('the verdict in force', () => {
  it.each([
    ['the machine’s for a local measure', row({ id: 'a', verdict: 'omitted' }), 'omitted'],
    [
      '不适用 where it is not asked of a county',
      row({ id: 'a', verdict: 'omitted', scope: 'national' }),
      'not-applicable',
    ],
    [
      'the reviewer’s above both',
      row({ id: 'a', verdict: 'omitted', scope: 'national', decided: 'partial' }),
      'partial',
    ],
    [
      'the machine’s again when the decision was taken back',
      row({ id: 'a', verdict: 'omitted', decided: null }),
      'omitted',
    ],
  ])('is %s', (_, given, verdict) => expect(verdictInForce(given)).toBe(verdict))

  it('does not count a decision taken back as reviewed', () => {
    expect(reviewState(row({ id: 'a', decided: null }))).toBe('no')
    expect(reviewState(row({ id: 'a', decided: 'covered', stale: true }))).toBe('stale')
  })

  it.each([
    ['a covered measure that leaves an action open', row({ id: 'a', reasons: ['check-part'] }), true],
    ['the same, its decision taken back', row({ id: 'a', reasons: ['check-part'], decided: null }), true],
    ['must not where everything is answered', row({ id: 'a', reasons: ['number-weaker'] }), false],
    ['must not once it is reviewed', row({ id: 'a', reasons: ['check-part'], decided: 'covered' }), false],
    ['must not where it is not asked', row({ id: 'a', reasons: ['check-part'], scope: 'national' }), false],
  ])('asks for a look: %s', (_, given, wanted) => expect(needsCheck(given)).toBe(wanted))
})

describe('filtering', () => {
  it('looks for text in measure, task and note, whatever the case', () => {
    const given = row({ id: 'a', text: '配备AED', task: '急救', decided: 'covered', note: '见附件' })
    expect(['aed', '急救', '附件'].map((text) => passes(given, { text }))).toEqual([true, true, true])
    expect(passes(given, { text: '接种' })).toBe(false)
  })

  it('lets exactly the rows through that an export of the same filters holds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), anyFilters, (rows, filters) => {
        expect(rows.map((r) => passes(r, filters))).toEqual(rows.map((r) => serverPasses(r, filters)))
        expect(queueOf(rows, filters)).toEqual(serverQueue(rows, filters))
      }),
    )
  })
})
