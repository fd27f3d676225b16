import { describe, expect, it } from 'vitest'
import type { PlanSummary } from '../../src/api/contract.js'
import { filterOf, filterPlans, planFiles, queryOf, treeItem, yearsText } from '../../web/src/library.js'
import { newPlan } from '../store/small-plan.js'

const said = <T>(value: T) => ({ value, source: 'title', quote: '' }) as const

function plan(id: string, code: string, from: number | null, to: number | null, issuer = ''): PlanSummary {
  return newPlan(id, ['一句。'], {
    metadata: {
      region: said({ code, name: code, level: 'county', path: [code] }),
      years: said({ from, to }),
      issuer: said(issuer),
      documentNumber: said(''),
      stage: said('issued'),
      date: said(''),
    },
  }).summary
}

const PLANS = [
  plan('a', '4451', 2021, 2025, '青川市政府'),
  plan('b', '445122', null, 2030),
  plan('c', '22/云顶开发区', 2021, 2025),
  newPlan('d', ['一句。']).summary,
]
const none = filterOf(new URLSearchParams())

describe('the list of the library', () => {
  it.each([
    [{}, 'abcd'],
    [{ region: '' }, 'abc'],
    [{ region: '44' }, 'ab'],
    [{ region: '4451' }, 'ab'],
    [{ region: '445122' }, 'b'],
    [{ region: '22/云顶开发区' }, 'c'],
    [{ region: '22/云顶' }, ''],
    [{ years: ['2021—2025'] }, 'ac'],
    [{ issuers: ['青川市政府'] }, 'a'],
    [{ stages: ['issued'] }, 'abc'],
    [{ stages: ['unknown'] }, 'd'],
    [{ levels: ['city'] }, ''],
    [{ text: 'plan-b' }, 'b'],
  ])('%j lets %s through', (change, expected) => {
    expect(
      filterPlans(PLANS, { ...none, ...change })
        .map((p) => p.id)
        .join(''),
    ).toBe(expected)
  })

  it('is written into the address and read back', () => {
    const filter = {
      region: '',
      levels: ['city', 'county'],
      stages: [],
      years: ['至 2030'],
      issuers: ['甲'],
      text: '健康',
    }
    expect(filterOf(queryOf(filter))).toEqual(filter)
    expect(filterOf(queryOf(none))).toEqual(none)
  })

  it('names the years as people do', () => {
    expect(PLANS.map(yearsText)).toEqual(['2021—2025', '至 2030', '2021—2025', ''])
  })

  it('makes a tree of the regions', () => {
    const child = { code: '44', name: '广东省', own: 1, all: 1, children: [] }
    expect(treeItem({ code: '', name: '全国', own: 0, all: 1, children: [child] })).toEqual({
      key: '',
      title: '全国（1）',
      children: [{ key: '44', title: '广东省（1）', children: [] }],
    })
  })

  it('sends only files that may be plans', () => {
    const files = ['a.docx', 'b.PDF', '~$a.docx', '.hidden.txt', 'c.jpg', 'd.wps'].map((name) => new File([], name))
    expect(planFiles(files).map((f) => f.name)).toEqual(['a.docx', 'b.PDF', 'd.wps'])
  })
})
