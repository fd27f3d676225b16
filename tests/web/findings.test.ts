import { describe, expect, it } from 'vitest'
import type { FindingKind, FindingRow } from '../../src/api/contract.js'
import { filterFindings, findingFiltersOf, findingQueryOf, openCounts } from '../../web/src/finding-filters.js'

const finding = (id: string, kind: FindingKind, certainty: 'certain' | 'likely', dismissed = false): FindingRow => ({
  finding: { id, kind, certainty, clauses: ['c1'], quote: '石桥镇', message: '建议核实' },
  dismissed: dismissed ? { reason: '属实', reviewer: '张三', at: '' } : null,
})

const rows = [
  finding('a', 'typo', 'likely'),
  finding('b', 'foreign-place', 'certain'),
  finding('c', 'typo', 'likely', true),
]
const shown = (query: string): string[] =>
  filterFindings(rows, findingFiltersOf(new URLSearchParams(query))).map((r) => r.finding.id)

describe('findings', () => {
  it.each([
    ['', ['b', 'a']],
    ['kind=typo', ['a']],
    ['kind=typo&state=all', ['a', 'c']],
    ['state=dismissed', ['c']],
    ['kind=unheard-of', ['b', 'a']],
  ])('with “%s” show %j', (query, ids) => expect(shown(query)).toEqual(ids))

  it('count only open ones', () =>
    expect([...openCounts(rows)]).toEqual([
      ['typo', 1],
      ['foreign-place', 1],
    ]))

  it.each(['', 'kind=typo&kind=foreign-place', 'state=all'])('keep their filters in the address: “%s”', (query) => {
    const filters = findingFiltersOf(new URLSearchParams(query))
    expect(findingFiltersOf(findingQueryOf(filters))).toEqual(filters)
  })
})
