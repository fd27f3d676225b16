import { describe, expect, it } from 'vitest'
import type { WordingMember } from '../../../src/domain/index.js'
import { wordingReport, type WordingInput } from '../../../src/reports/wording.js'
import { completeLinkGroups } from '../../../src/reports/wording/link-groups.js'

const member = (plan: string, clause: string, text: string): WordingMember => ({ plan, clause, text, path: [] })

const report = (clauses: readonly WordingMember[], more: Partial<WordingInput> = {}) =>
  wordingReport({ clauses, reference: null, nearest: clauses.map(() => []), unrelated: null, ...more })

const groupsOf = (...texts: readonly (readonly [plan: string, text: string])[]): string[][] =>
  report(texts.map(([plan, text], at) => member(plan, `c${at + 1}`, text))).groups.map((g) =>
    g.members.map((m) => m.clause),
  )

const BASE = '组织山区巡诊车队每月进村为高龄老人测量血压并建立健康台账。'

describe('common wording', () => {
  it.each<[string, string, string]>([
    ['the same words', BASE, BASE],
    ['one word exchanged', BASE, BASE.replace('高龄', '独居')],
    ['blanks and forms of marks', BASE, ` ${BASE.replace('巡诊', '巡 诊')}`],
    ['a beginning added', BASE, `统筹各乡镇力量，${BASE}`],
    ['a filler with 一 more', BASE, BASE.replace('建立', '进一步建立')],
    ['the same numbers', `到2031年，${BASE}`, `到 2031 年，${BASE}`],
  ])('must group: %s', (_name, a, b) => expect(groupsOf(['甲', a], ['乙', b])).toEqual([['c1', 'c2']]))

  it.each<[string, string, string, unknown]>([
    [
      'digits',
      '家庭医生签约服务覆盖率达到65%以上，优先覆盖老年人。',
      '家庭医生签约服务覆盖率达到60.5%以上，优先覆盖老年人。',
      [{ before: '家庭医生签约服务覆盖率达到', after: '%以上', values: ['65', '60.5'] }],
    ],
    [
      'written numbers',
      '在山区乡镇新建十二处巡诊服务点并配齐康复器材。',
      '在山区乡镇新建 二十 处巡诊服务点并配齐康复器材。',
      [{ before: '在山区乡镇新建', after: '处巡诊服', values: ['十二', '二十'] }],
    ],
    [
      'one of two numbers',
      '到2031年，新建巡诊服务点12处并配齐康复器材。',
      '到2031年，新建巡诊服务点8处并配齐康复器材。',
      [{ before: '新建巡诊服务点', after: '处并配齐', values: ['12', '8'] }],
    ],
  ])('groups clauses that differ in %s, and shows them', (_name, a, b, numbers) => {
    const [group, ...more] = report([member('甲', 'c1', a), member('乙', 'c2', b)]).groups
    expect([group!.members.length, more]).toEqual([2, []])
    expect(group!.numbers).toEqual(numbers)
    expect(group!.common).toMatch(/新建…处|达到…%以上|服务点…处/)
  })

  it('shows no number where all agree, and counts a changed one as less near to the source', () => {
    const text = (n: number): string => `到2031年，新建巡诊服务点${n}处并配齐康复器材。`
    const clauses = [member('国', 'c1', text(12)), member('甲', 'c2', text(15)), member('乙', 'c3', text(12))]
    const [group] = report(clauses, { reference: '国' }).groups
    expect(group!.numbers).toEqual([{ before: '新建巡诊服务点', after: '处并配齐', values: ['12', '15', '12'] }])
    expect(group!.source!.nearest).toMatchObject({ plan: '乙', share: 1 })
    expect(report(clauses.filter((c) => c.plan !== '甲')).groups[0]!.numbers).toEqual([])
  })

  it.each<[string, string, string]>([
    [
      'numbers that count other things',
      '在山区乡镇新建巡诊服务点12处并配齐康复器材。',
      '在山区乡镇新建巡诊服务点12%并配齐康复器材。',
    ],
    [
      'a number more',
      '在山区乡镇新建巡诊服务点12处并配齐康复器材。',
      '在山区乡镇新建巡诊服务点12处并配齐3类康复器材。',
    ],
    [
      'the same numbers in other words',
      '到2031年家庭医生签约率达到65%以上并公示。',
      '到2031年老年食堂覆盖面扩大到65%的行政村。',
    ],
    ['other words for the same', BASE, '派出流动医疗小组定期上门，给老年村民量血压、建档案。'],
    ['short set phrases', '加强组织领导。', '加强组织领导。'],
    [
      'all the words of a short one, scattered over a far longer one',
      BASE,
      `组织山区的青年志愿者和返乡农民参加培训，巡诊车队每月由县级医院检修，进村为${'沿河村庄的移民家庭修缮旧屋并配送物资，'.repeat(3)}高龄老人测量血压的器材并建立健康台账。`,
    ],
  ])('must not group: %s', (_name, a, b) => expect(groupsOf(['甲', a], ['乙', b])).toEqual([]))

  it('must not group clauses of the same plan only', () => expect(groupsOf(['甲', BASE], ['甲', BASE])).toEqual([]))

  it('lists several clauses of one plan once another plan has the words too', () =>
    expect(groupsOf(['甲', BASE], ['甲', BASE], ['乙', BASE])).toEqual([['c1', 'c2', 'c3']]))

  it('does not join a chain whose ends are unlike', () => {
    const parts = [
      '组织山区巡诊车队每月进村',
      '为高龄老人测量血压指标',
      '建立健康台账按季核对',
      '配送常用药品并回访一次',
    ]
    const [a, b, c] = [parts.slice(0, 2), parts.slice(0, 4), parts.slice(2, 4)].map((p) => `${p.join('，')}。`)
    expect(groupsOf(['甲', a!], ['乙', b!])).toHaveLength(1)
    expect(groupsOf(['乙', b!], ['丙', c!])).toHaveLength(1)
    expect(groupsOf(['甲', a!], ['丙', c!])).toEqual([])
    for (const group of groupsOf(['甲', a!], ['乙', b!], ['丙', c!])) expect(group).toHaveLength(2)
  })

  it('joins only what is alike throughout', () => {
    const alike = new Set(['0-1', '1-2', '3-4'])
    const isAlike = (a: number, b: number): boolean => alike.has(`${Math.min(a, b)}-${Math.max(a, b)}`)
    const pairs = [
      { a: 0, b: 1, share: 0.9 },
      { a: 1, b: 2, share: 0.95 },
      { a: 3, b: 4, share: 0.8 },
    ]
    expect(completeLinkGroups(pairs, isAlike)).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('sorts by number of plans, then by place', () =>
    expect(
      groupsOf(
        ['甲', '沿河村庄按季清理垃圾转运站并公示进度安排。'],
        ['甲', BASE],
        ['乙', BASE],
        ['乙', '沿河村庄按季清理垃圾转运站并公示进度安排。'],
        ['丙', BASE],
      ),
    ).toEqual([
      ['c2', 'c3', 'c5'],
      ['c1', 'c4'],
    ]))

  it('names the plan nearest to the reference and marks what differs', () => {
    const changed = BASE.replace('高龄', '独居')
    const clauses = [member('国', 'c1', BASE), member('甲', 'c1', changed), member('乙', 'c7', BASE)]
    const [group] = report(clauses, { reference: '国' }).groups
    expect(group!.source).toEqual({ plan: '国', clause: 'c1', nearest: { plan: '乙', clause: 'c7', share: 1 } })
    expect(group!.common).toBe('组织山区巡诊车队每月进村为…老人测量血压并建立健康台账。')
    expect(report(clauses).groups[0]!.source).toBeNull()
  })

  it('finds the group of a wording that far more plans share than a fingerprint follows', () => {
    const texts = Array.from({ length: 60 }, (_, i) => [`规划${i}`, i % 2 ? BASE : `统筹安排，${BASE}`] as const)
    expect(groupsOf(...texts).map((g) => g.length)).toEqual([60])
  })
})

describe('local measures', () => {
  const clauses = Array.from({ length: 40 }, (_, i) =>
    member(i < 20 ? '甲' : '乙', `c${i}`, `第${i}项：依托村级阵地按乡镇分片开展巡诊和康复服务。`),
  )
  const nearestBy = (score: (at: number) => number) =>
    clauses.map((_, at) => [{ at: (at + 20) % 40, score: score(at) }])

  it('lists the clauses farthest from all others, farthest first, with the nearest elsewhere', () => {
    const { local, floor } = report(clauses, { nearest: nearestBy((at) => (at < 3 ? 0.3 - at / 100 : 0.6 + at / 100)) })
    expect(local.map((l) => [l.plan, l.clauses.map((c) => c.clause)])).toEqual([
      ['甲', ['c2', 'c1', 'c0', 'c3']],
      ['乙', []],
    ])
    expect(local[0]!.clauses[0]!.nearest).toMatchObject({ plan: '乙', clause: 'c22', score: 0.3 - 2 / 100 })
    expect(floor).toBeCloseTo(0.64)
  })

  it('calls nothing local that is nearer to another plan than unrelated clauses are', () =>
    expect(report(clauses, { nearest: nearestBy((at) => 0.6 + at / 100), unrelated: 0.4 }).local[0]!.clauses).toEqual(
      [],
    ))

  it('never takes a clause of the same plan for a neighbour elsewhere', () => {
    const nearest = nearestBy((at) => (at === 5 ? 0.2 : 0.9)).map((n, at) => [...n, { at: (at + 1) % 20, score: 1 }])
    const { local } = report(clauses, { nearest: nearest.slice(0, 20).concat(nearestBy(() => 0.9).slice(20)) })
    expect(local[0]!.clauses.map((c) => c.clause)).toEqual(['c5'])
  })

  it('says nothing of the reference, and nothing where there are too few clauses', () => {
    const nearest = nearestBy((at) => at / 100)
    expect(report(clauses, { nearest, reference: '甲' }).local.map((l) => l.plan)).toEqual(['乙'])
    const few = report(clauses.slice(15, 25), { nearest: clauses.map(() => [{ at: 9, score: 0.1 }]) })
    expect([few.floor, few.local.flatMap((l) => l.clauses)]).toEqual([null, []])
  })
})
