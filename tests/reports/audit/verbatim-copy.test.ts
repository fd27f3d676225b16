import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditWithShare } from '../../../src/reports/audit/index.js'
import { foldRuns, type FoldedText } from '../../../src/reports/audit/folded-text.js'
import { findSharedRuns, indexGrams } from '../../../src/reports/audit/shared-runs.js'
import { findingsOf } from './run-audit.js'
import { body, tinyPlan } from './tiny-plan.js'

const COPIED = '依托乡镇卫生院组建流动巡诊车队，逢集日到边远村组开展慢性病随访，并把随访结果当日录入居民健康档案。'
const OWN = '在双桥镇建成一座可供三百人候诊的门诊楼。'
const plan = (...sentences: string[]): ReturnType<typeof tinyPlan> => tinyPlan(sentences.map((s) => body(s)))
const reference = (...sentences: string[]) => ({ reference: { id: 'higher', plan: plan(...sentences) } })

describe('verbatim-copy', () => {
  it('finds a run of at least forty characters and quotes both sides letter for letter', () => {
    const [found, ...more] = findingsOf('verbatim-copy', plan(OWN, COPIED), reference(COPIED))
    expect(more).toEqual([])
    expect(found).toMatchObject({ certainty: 'certain', clauses: ['c2'], quote: COPIED.slice(0, -1) })
    expect(found!.sources).toEqual([{ plan: 'higher', clause: 'c1', quote: COPIED }])
  })

  it('sees through blanks and half-width marks', () => {
    const changed = COPIED.replace('，', ', ')
    expect(findingsOf('verbatim-copy', plan(changed), reference(COPIED))).toHaveLength(1)
  })

  it('spans sentence ends, and then is only likely', () => {
    const [a, b] = ['建立村医轮训制度，每年集中培训两次。', '培训合格者发给上岗证书，并在村务公开栏公示三十天。']
    expect(findingsOf('verbatim-copy', plan(a + b), reference(a + b))).toMatchObject([{ certainty: 'likely', clauses: ['c1', 'c2'] }])
  })

  it.each([
    ['a run below the minimum', COPIED.slice(0, 39)],
    ['its own words', OWN],
  ])('says nothing about %s', (_, sentence) => {
    expect(findingsOf('verbatim-copy', plan(sentence), reference(COPIED))).toEqual([])
  })

  it('takes the minimum from the options', () => {
    const options = { minimumCopyLength: 12 }
    expect(findingsOf('verbatim-copy', plan(COPIED.slice(0, 20)), { ...reference(COPIED), options })).toHaveLength(1)
  })

  it('says of a run the reference holds only that it is the reference’s', () => {
    const others = [{ id: 'neighbour', plan: plan(COPIED) }]
    const found = findingsOf('verbatim-copy', plan(COPIED), { ...reference(COPIED), others })
    expect(found.map(({ sources }) => sources![0]!.plan)).toEqual(['higher'])
  })

  it('adds up copied shares by source and takes out the reference and stock phrases', () => {
    const stock = '坚持党委领导、政府负责、部门协同、社会参与，把各项任务分解到年度、落实到单位、明确到岗位、考核到个人。'
    const copied = '把闲置的粮站改造成老年人日间照料中心，配备康复器材十二件，由卫生院医生每周二、周五上午驻点服务居民。'
    const others = ['a', 'b', 'c'].map((id) => ({ id, plan: plan(stock, id === 'b' ? copied : OWN) }))
    const draft = plan(COPIED, stock, copied)
    const { copyShare, findings } = auditWithShare({ draft: { id: 'd', plan: draft }, ...reference(COPIED), others })
    expect(copyShare.likeliestSource).toBe('b')
    expect(copyShare.sources.map(({ plan: id, characters }) => [id, characters])).toEqual([['b', copied.length]])
    expect(copyShare.fromReference).toBeCloseTo(COPIED.length / copyShare.draftCharacters, 1)
    expect(copyShare.stock).toBeGreaterThan(0.2)
    expect(findings.flatMap(({ sources }) => sources?.map((s) => s.plan) ?? [])).toEqual(['higher', 'b'])
  })
})

describe('findSharedRuns', () => {
  const fold = (text: string): FoldedText => foldRuns(text, [{ start: 0, end: text.length }])

  /** The oracle: every maximal run by comparing all pairs of positions. */
  function everyRun(a: string, b: string, size: number): string[] {
    const out: string[] = []
    for (let i = 0; i < a.length; i++)
      for (let j = 0; j < b.length; j++) {
        if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue
        let length = 0
        while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++
        if (length >= size) out.push(`${i} ${j} ${length}`)
      }
    return out.sort()
  }

  it('finds what comparing every pair of positions finds', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        // four letters repeat often: a size that keeps chains below their bound
        const size = 5
        const found = findSharedRuns(indexGrams(fold(a), size), fold(b)).map((r) => `${r.left} ${r.right} ${r.length}`)
        expect(found.sort()).toEqual(everyRun(a, b, size))
      }),
    )
  })
})
