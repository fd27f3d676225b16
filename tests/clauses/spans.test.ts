import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineExport, parsePlan } from '../../src/clauses/index.js'
import type { Block } from '../../src/domain/index.js'
import { documentOf, line, table } from './plan-builder.js'

const LINES = [
  '云岭县健康规划',
  '（征求意见稿）',
  '目录',
  '一、总体要求 1',
  '一、总体要求',
  '二、任务',
  '（一）目标',
  '（二)服务。改善服务。推行预约。',
  '1.建站。新建5个；改造3个。',
  '1.5万人参加，',
  '（3）扩容',
  '完善网络，提高',
  '能力。',
  '强化接种。做好供应。',
  '优化护理。增加护士。',
  '——公平。服务更均衡。',
  '专栏1 工程',
  '监测点：新建5个。',
  '附件：项目表',
  '附件',
  '主要指标',
  '“引号。里”外。',
  '',
  '  ',
  '…',
  '2026年3月1日',
  '# 重点',
  '第一章 环境',
]
const block = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...LINES).map((text): Block => line(text)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Block>(
      table('专栏2 工程/n建站。新建5个。'),
      table('领域|指标|2025年|2030年', '水平|寿命（岁）|78|80', '^|素养（%）|20|30'),
      table(''),
    ),
  },
)

describe('spans', () => {
  it('give clauses letter for letter, in order, without overlap; every unit has its heading and every reference exists', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
        const plan = parsePlan(documentOf(blocks))
        let at = 0
        for (const [i, clause] of plan.clauses.entries()) {
          expect(clause.id).toBe(`c${i + 1}`)
          expect(clause.index).toBe(i)
          expect(plan.text.slice(clause.span.start, clause.span.end)).toBe(clause.text)
          expect(clause.text.trim()).toBe(clause.text)
          expect(clause.text).not.toBe('')
          expect(clause.span.start).toBeGreaterThanOrEqual(at)
          at = clause.span.end
        }
        const ids = new Set(plan.units.map((unit) => unit.id))
        expect(ids.size).toBe(plan.units.length)
        expect(plan.clauses.every((clause) => ids.has(clause.unit))).toBe(true)
        for (const unit of plan.units) {
          const heading = plan.text.slice(unit.heading.start, unit.heading.end)
          expect(unit.parent === null || ids.has(unit.parent)).toBe(true)
          if (unit.heading.end > unit.heading.start && unit.kind !== 'appendix') expect(heading).toContain(unit.title)
          expect(unit.level).toBeLessThanOrEqual(9)
        }
        const rows = new Set(plan.clauses.map((clause) => clause.id))
        expect(plan.indicators.every((indicator) => rows.has(indicator.clause))).toBe(true)
        expect(outlineExport(plan).units).toHaveLength(plan.units.length)
      }),
      { numRuns: 300 },
    )
  })

  it('are the same for the same document', () => {
    const blocks = LINES.map((text) => line(text))
    expect(parsePlan(documentOf(blocks))).toEqual(parsePlan(documentOf(blocks)))
  })
})

describe('hostile shapes', () => {
  it('caps the level of deep headings without recursion', () => {
    const blocks = Array.from({ length: 1500 }, (_, i) => line(`${'1.'.repeat(i + 1)}1 标题`))
    const plan = parsePlan(documentOf(blocks))
    expect(plan.units).toHaveLength(1500)
    expect(Math.max(...plan.units.map((unit) => unit.level))).toBe(9)
  })
  it('reads a line of a million characters without marks as one clause', () => {
    const plan = parsePlan(documentOf([line('健康'.repeat(500_000))]))
    expect(plan.clauses.map((clause) => clause.text.length)).toEqual([1_000_000])
  })
  it.each(['“', '（', '。', '1.', '——', '专栏', '附件', '\t', '第一章 ', '…'])('survives a long run of %s', (mark) => {
    expect(parsePlan(documentOf([line(mark.repeat(50_000))])).text.length).toBeLessThanOrEqual(mark.length * 50_000)
  })
  it('gives an empty plan for no blocks', () => {
    expect(parsePlan(documentOf([]))).toMatchObject({ text: '', units: [], clauses: [], tables: [] })
  })
})
