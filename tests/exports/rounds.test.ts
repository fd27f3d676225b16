import { describe, expect, it } from 'vitest'
import { appendixBlocks, appendixRows, DEFAULT_APPENDIX } from '../../src/exports/appendix.js'
import { comparisonSheets } from '../../src/exports/comparison-sheets.js'
import type { OfficialBlock } from '../../src/exports/official-document.js'
import { reviewSections } from '../../src/exports/review-sections.js'
import { decision, report, row } from './report-builder.js'

const EARLIER = { level: 'county' as const, title: '云岭县健康服务规划', fileName: '一稿.docx', sha256: 'e'.repeat(64) }

const second = report({
  round: { earlier: EARLIER, changedClauses: 7 },
  rows: [
    row('m1', 'covered', { outcome: 'kept' }),
    row('m2', 'covered', { outcome: 'fixed' }),
    row('m3', 'omitted', { outcome: 'broken', decision: decision('covered', { stale: true }) }),
    row('m4', 'partial', { outcome: 'improved' }),
    row('m5', 'omitted', { outcome: 'open' }),
  ],
})

const words = (blocks: readonly OfficialBlock[]): string =>
  blocks.map((b) => ('text' in b ? b.text : b.kind === 'table' ? JSON.stringify(b.rows) : '')).join('\n')

describe('采纳情况', () => {
  it('is a column before 备注 from the second round on', () => {
    const [table] = comparisonSheets(second)
    expect(table!.headings.slice(-3)).toEqual(['审查结论', '采纳情况', '备注'])
    expect(table!.rows.map((r) => r[7])).toEqual(['不变', '已采纳', '新出现', '部分采纳', '未采纳'])
    expect(table!.widths).toHaveLength(table!.headings.length)
  })

  it('is no column in a first round', () => {
    expect(comparisonSheets(report())[0]!.headings).not.toContain('采纳情况')
    expect(words(reviewSections(report(), 'all').flatMap((s) => s.blocks))).not.toContain('采纳')
  })

  it('has a sheet of its own, worst first, without what stayed in order', () => {
    const sheet = comparisonSheets(second).find((s) => s.name === '采纳情况')!
    expect(sheet.rows.map((r) => r[1])).toEqual(['新出现', '未采纳', '部分采纳', '已采纳'])
    for (const cells of sheet.rows) expect(cells).toHaveLength(sheet.headings.length)
  })

  it('is a part of the 审查意见, with counts and lists', () => {
    const text = words(reviewSections(second, 'none')[0]!.blocks)
    expect(text).toContain('六、修改稿采纳情况')
    expect(text).toContain('文字有改动的条款7条。')
    expect(text).toContain('新出现1条、未采纳1条、部分采纳1条、已采纳1条、不变1条；因文字改动需重新复核1条')
    expect(text.indexOf('（一）新出现')).toBeLessThan(text.indexOf('（二）未采纳'))
  })
})

describe('附：对照表', () => {
  it.each([
    ['none', 0],
    ['gaps', 2],
    ['all', 3],
  ] as const)('%s shows %i rows', (appendix, count) => {
    expect(appendixRows(report(), appendix)).toHaveLength(count)
  })

  it('counts the reviewer’s verdict, not the program’s', () => {
    const rows = [
      row('a', 'omitted', { decision: decision('covered') }),
      row('b', 'covered', { decision: decision('partial') }),
    ]
    expect(appendixRows(report({ rows }), 'gaps').map((r) => r.measure.id)).toEqual(['b'])
  })

  it('leaves out what nobody wants printed unless asked, and says what is left out', () => {
    expect(DEFAULT_APPENDIX).toBe('gaps')
    expect(words(appendixBlocks(report(), 'gaps'))).toContain('本表只列未覆盖和部分覆盖的2条；其余1条见 Excel 对照表。')
    expect(words(appendixBlocks(report(), 'all'))).not.toContain('其余')
    expect(appendixBlocks(report(), 'none')).toEqual([])
  })

  it('says so instead of an empty table where there are no gaps', () => {
    const blocks = appendixBlocks(report({ rows: [row('a', 'covered')] }), 'gaps')
    expect(blocks.some((b) => b.kind === 'table')).toBe(false)
    expect(words(blocks)).toContain('0条；其余1条')
  })
})

describe('a row of an indicator table', () => {
  const printed = '主要指标：人均预期寿命（岁）；2025年：78.2；性质：预期性'
  it('stands with the names of its columns wherever a measure is printed', () => {
    const given = report({
      rows: [row('m1', 'omitted', { printed, measure: { text: '人均预期寿命（岁） 78.2 预期性' } })],
    })
    const sheets = comparisonSheets(given)
    expect(sheets[0]!.rows[0]![1]).toContain(printed)
    expect(sheets[1]!.rows[0]).toContain(printed)
    const text = words(reviewSections(given, 'gaps').flatMap((s) => s.blocks))
    expect(text.match(new RegExp(printed, 'g'))).toHaveLength(2)
    expect(text).not.toContain('（岁） 78.2 预期性')
  })
})
