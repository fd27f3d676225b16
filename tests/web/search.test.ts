import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchHit, SearchView } from '../../src/api/contract.js'
import { MOST_HITS, searchOf, searchQueryOf, USUAL_LIMIT } from '../../web/src/search-query.js'
import { byRegion, searchCsv } from '../../web/src/search-result.js'

const hit = (plan: string, text: string, score: number): SearchHit => ({
  plan,
  clause: `c-${text}`,
  path: ['一、任务', '（一）接种'],
  text,
  score,
  close: true,
  why: {
    signals: { dense: score, lexical: 0, number: 0, heading: 0 },
    sharedWords: [],
    alike: [],
    numbers: { same: [], other: [] },
    measure: null,
    message: '',
  },
  same: [],
})

const view = (hits: readonly SearchHit[]): SearchView => ({
  query: '接种',
  hits,
  plans: {
    y: { title: '云岭县规划', region: '云岭县', level: 'county' },
    n: { title: '全国规划', region: '', level: 'nation' },
  },
})

describe('a search in the address', () => {
  it('comes back as it was', () => {
    const text = fc.string({ unit: 'grapheme' }).map((s) => s.trim())
    const like = fc.option(fc.record({ plan: fc.constantFrom('a1', 'b2'), clause: fc.constantFrom('c1', 'c2') }), {
      nil: null,
    })
    const search = fc.record({
      text,
      like,
      mode: fc.constantFrom('both' as const, 'meaning' as const, 'words' as const),
      plans: fc.subarray(['a', 'b']),
      levels: fc.subarray(['nation' as const, 'county' as const]),
      regions: fc.subarray(['云岭县', '青川市']),
      chapters: fc.subarray(['一、总则', '二、任务']),
      kinds: fc.subarray(['measure' as const, 'box' as const]),
      notSamePlan: fc.boolean(),
      limit: fc.integer({ min: 1, max: MOST_HITS }),
    })
    fc.assert(
      fc.property(search, (given) => {
        const expected = given.like === null ? given : { ...given, text: '' }
        expect(searchOf(searchQueryOf(given))).toEqual(expected)
      }),
    )
  })

  it.each(['limit=0', 'limit=9999', 'limit=x', 'mode=guess', 'level=galaxy', 'likePlan=a'])(
    'leaves out %s',
    (query) => {
      expect(searchOf(new URLSearchParams(query))).toEqual(searchOf(new URLSearchParams()))
      expect(searchOf(new URLSearchParams(query)).limit).toBe(USUAL_LIMIT)
    },
  )
})

describe('results', () => {
  it('are grouped by region, the nation under its title, in the order of the best hit', () => {
    const groups = byRegion(view([hit('n', 'a', 0.9), hit('y', 'b', 0.8), hit('n', 'c', 0.7)]))
    expect(groups.map((g) => [g.region, g.hits.length])).toEqual([
      ['全国规划', 2],
      ['云岭县', 1],
    ])
  })

  it('become a CSV that spreadsheets read as UTF-8, with quotes doubled', () => {
    const csv = searchCsv(view([hit('y', '推广“免疫”"家庭接种"', 0.5)]))
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv.split('\r\n')[1]).toBe('"云岭县","云岭县规划","一、任务 › （一）接种","推广“免疫”""家庭接种""","0.500"')
  })

  it.each(['=1+1', '+1', '-1', '@x', '\t=1'])('never become a formula: %s', (text) => {
    expect(searchCsv(view([hit('y', text, 0.5)]))).toContain(`"'${text}"`)
  })
})
