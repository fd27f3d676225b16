import { afterAll, describe, expect, it } from 'vitest'
import { resolveSettings } from '../../../src/app/settings.js'
import { createStages } from '../../../src/app/stages.js'
import { judgeCoverage, readMeasures } from '../../../src/reports/coverage.js'
import { judge, judgeInput, type Sentence } from './invented-plans.js'

const stages = createStages(resolveSettings({}, {}))
afterAll(() => stages.close())

const REFERENCE: readonly Sentence[] = [
  '建立健全青少年脊柱健康筛查制度，每年为中小学生开展一次脊柱侧弯筛查，筛查率达到90%以上。',
  '推进社区老年食堂建设，为高龄、失能老年人提供送餐上门服务。',
  '完善农村饮用水水质监测网络，定期公布监测结果。',
  '加强院前急救站点布局，城区平均急救反应时间控制在12分钟以内。',
  '支持民间剪纸、皮影等非物质文化遗产传承人收徒授艺。',
  '开展麻风病、梅毒等性病筛查和规范治疗，加强高危人群干预。',
  '推动公共停车场错时开放共享，新建小区配建充电桩。',
  '建设区域影像诊断中心，实行检查检验结果互认。',
]
const DRAFT: readonly Sentence[] = [
  '云岭县每年为全县中小学生开展一次脊柱侧弯筛查，建立青少年脊柱健康筛查制度，筛查率达到90%以上。',
  '建设社区老年食堂。',
  '建设县域影像诊断中心，推行检查检验结果互认。',
  '开展河道清淤和堤防加固，提高防洪标准。',
  '推广测土配方施肥，减少化肥使用量。',
]

describe('one verdict for each measure', () => {
  it('keeps the order of the measures, adds probabilities up to one, and is as sure as it says', async () => {
    const { measures, coverage } = await judge(stages, REFERENCE, DRAFT)
    expect(coverage.map((c) => c.measure)).toEqual(measures.map((m) => m.id))
    for (const c of coverage) {
      const { covered, partial, omitted } = c.probabilities
      expect(covered + partial + omitted).toBeCloseTo(1, 9)
      expect(c.confidence).toBe(c.probabilities[c.verdict])
      expect(c.confidence).toBe(Math.max(covered, partial, omitted))
    }
  })

  it('gives the same report for the same plans', async () => {
    const [a, b] = [await judge(stages, REFERENCE, DRAFT), await judge(stages, REFERENCE, DRAFT)]
    expect(JSON.stringify(a.coverage)).toBe(JSON.stringify(b.coverage))
  })

  it('judges each of several drafts as if it were the only one', async () => {
    const inputs = await Promise.all(
      [DRAFT, ['修缮古戏台。', ...DRAFT.slice(3)], [], [...DRAFT].reverse()].map((d) =>
        judgeInput(stages, REFERENCE, d),
      ),
    )
    const { reference, measures } = inputs[0]!
    const read = readMeasures(reference, measures)
    for (const input of inputs) expect(judgeCoverage({ ...input, read })).toEqual(judgeCoverage(input))
  })

  it('quotes what is missing letter for letter, for partial verdicts only', async () => {
    const { measures, coverage } = await judge(stages, REFERENCE, DRAFT)
    coverage.forEach((c, at) => {
      for (const run of c.missing) expect(measures[at]!.text).toContain(run)
      if (c.verdict !== 'partial') expect(c.missing).toEqual([])
      for (const part of c.parts) {
        expect(measures[at]!.text.slice(part.span.start, part.span.end)).toBe(part.text)
      }
    })
  })

  it('marks only runs that stand in the evidence', async () => {
    const { coverage, draft } = await judge(stages, REFERENCE, DRAFT)
    const texts = new Map(draft.clauses.map((c) => [c.id, c.text]))
    for (const e of coverage.flatMap((c) => c.evidence)) {
      const text = texts.get(e.clause)!
      for (const s of e.answering) {
        expect(s.start).toBeGreaterThanOrEqual(0)
        expect(s.end).toBeLessThanOrEqual(text.length)
        expect(s.end).toBeGreaterThan(s.start)
      }
    }
  })
})

describe('what must hold for any plans', () => {
  it('covers every measure of a plan by the plan itself', async () => {
    const { coverage } = await judge(stages, REFERENCE, REFERENCE)
    expect(coverage.filter((c) => c.verdict !== 'covered')).toEqual([])
    expect(coverage.map((c) => c.evidence[0]?.clause)).toEqual(REFERENCE.map((_, at) => `c${at + 1}`))
  })

  it.each([
    ['a draft without clauses', []],
    ['a draft of headings and labels', [{ text: '前言', kind: 'other' as const }]],
    ['a draft about something else', ['组织编纂地方志。', '开展河道清淤和堤防加固。', '推广测土配方施肥。']],
  ])('calls every measure omitted for %s', async (_, draft) => {
    const { coverage } = await judge(stages, REFERENCE, draft)
    expect(coverage.filter((c) => c.verdict !== 'omitted')).toEqual([])
  })

  it('finds the answer in a localised sentence and never in an omitted one', async () => {
    const { coverage } = await judge(stages, REFERENCE, DRAFT)
    expect(coverage[0]).toMatchObject({ verdict: 'covered' })
    expect(coverage[0]!.evidence[0]!.clause).toBe('c1')
    expect(coverage[7]!.evidence[0]!.clause).toBe('c3')
    expect(coverage[7]!.verdict).not.toBe('omitted')
    expect([coverage[4]!.verdict, coverage[6]!.verdict]).toEqual(['omitted', 'omitted'])
  })

  it('shows the nearest candidates below the line for an omitted measure and says that nothing answers', async () => {
    const { coverage } = await judge(stages, REFERENCE, DRAFT)
    expect(coverage[4]!.evidence.length).toBeGreaterThan(0)
    expect(coverage[4]!.reasons[0]!.code).toBe('no-answer')
  })
})

describe('what is no answer', () => {
  it.each([
    ['one shared term', '完善农村饮用水水质监测网络，定期公布监测结果。', '发展农村电子商务，支持农产品上网销售。'],
    [
      'shared verbs and frame',
      '推动公共停车场错时开放共享，新建小区配建充电桩。',
      '推动公共图书馆错时开放共享，新建学校配建阅览室。',
    ],
  ])('%s', async (_, measure, clause) => {
    const { coverage } = await judge(stages, [measure, ...REFERENCE.slice(4, 7)], [clause, ...DRAFT.slice(3)])
    expect(coverage[0]!.verdict).not.toBe('covered')
  })

  it('a goal stands behind task text that says the same', async () => {
    const text = '建设区域影像诊断中心，实行检查检验结果互认。'
    const { coverage } = await judge(stages, [text, ...REFERENCE.slice(0, 4)], [{ text, kind: 'goal' }, text, ...DRAFT])
    expect(coverage[0]!.evidence[0]!.clause).toBe('c2')
  })
})
