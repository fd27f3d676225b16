import { describe, expect, it } from 'vitest'
import { comparisonSheets } from '../../src/exports/comparison-sheets.js'
import { writeComparisonXlsx } from '../../src/exports/comparison-xlsx.js'
import { ALL_SHEETS, hasOffice, printedPages, reopened } from './office.js'
import { decision, report, row } from './report-builder.js'

const OFFICE_TIMEOUT = 60_000

describe('sheets of the 对照表', () => {
  it('has exactly the columns offices pass on', () => {
    expect(comparisonSheets(report())[0]!.headings.join('｜')).toBe(
      '序号｜国家条款｜本地条款｜覆盖情况｜缺失内容｜建议｜审查结论｜备注',
    )
  })

  it('must not call a province’s plan national', () => {
    const higher = { level: 'province' as const, title: '云川省健康规划', fileName: '省.docx', sha256: 'c'.repeat(64) }
    const printed = JSON.stringify(comparisonSheets(report({ reference: higher })))
    expect(printed).toContain('上位条款')
    expect(printed).not.toMatch(/国家(?:条款|目标|规划)/u)
  })

  it('gives every sheet a width for each heading and full rows', () => {
    for (const sheet of comparisonSheets(report({ indicators: { comparisons: [], missing: ['甲'] } }))) {
      expect(sheet.widths).toHaveLength(sheet.headings.length)
      for (const cells of sheet.rows) expect(cells).toHaveLength(sheet.headings.length)
    }
  })

  it('keeps the order and number of the rows it is given', () => {
    const sheet = comparisonSheets(report({ rows: [row('b', 'omitted'), row('a', 'covered')] }))[0]!
    expect(sheet.rows.map((r) => r[0])).toEqual(['1', '2'])
    expect(sheet.rows[0]![1]).toContain('b号')
  })

  it.each([
    [
      'the reviewer over the program',
      row('m', 'covered', { decision: decision('omitted') }),
      '未覆盖',
      '未覆盖（李审）',
    ],
    ['疑似 while nobody has decided', row('m', 'omitted'), '疑似未覆盖', '未审'],
    [
      '待复核 after a change',
      row('m', 'omitted', { decision: decision('covered', { stale: true }) }),
      '覆盖（待复核）',
      '覆盖（李审）；原文已变，待复核',
    ],
    ['a decision taken back', row('m', 'partial', { decision: decision(null) }), '部分覆盖', '未审'],
    [
      'what is not asked of a local plan',
      row('m', 'omitted', { measure: { scope: 'national', scopeReason: '国家层面事项' } }),
      '不适用（国家层面事项）',
      '未审',
    ],
  ])('shows %s', (_name, given, verdict, conclusion) => {
    const cells = comparisonSheets(report({ rows: [given] }))[0]!.rows[0]!
    expect([cells[3], cells[6]]).toEqual([verdict, conclusion])
  })

  it('lists binding omissions first and no other rows', () => {
    const rows = [row('a', 'omitted'), row('b', 'covered'), row('c', 'omitted', { measure: { binding: true } })]
    expect(comparisonSheets(report({ rows }))[1]!.rows.map((r) => r[2]!.slice(2, 3))).toEqual(['c', 'a'])
  })
})

describe('Excel file', () => {
  it.skipIf(!hasOffice)(
    'prints on A4 across, each sheet one page wide however wide its columns are',
    async () => {
      // 40 rows of the widest sheet take several pages down; without fitting it would be two pages across as well.
      const rows = Array.from({ length: 40 }, (_, i) => row(`m${i}`, 'omitted'))
      const pages = printedPages(await writeComparisonXlsx(report({ rows })), 'review.xlsx')
      expect(new Set(pages.map((p) => p.join('x')))).toEqual(new Set(['842x595']))
      const short = printedPages(await writeComparisonXlsx(report({ rows: rows.slice(0, 1) })), 'review.xlsx')
      // 文本核查 is empty but for its heading; every other sheet has its one page.
      expect(short).toHaveLength(5)
      expect(pages.length).toBeGreaterThan(short.length)
    },
    OFFICE_TIMEOUT,
  )

  it('is the same bytes for the same report, whenever it is made', async () => {
    const first = await writeComparisonXlsx(report())
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.compare(first, await writeComparisonXlsx(report()))).toBe(0)
  })

  it.skipIf(!hasOffice)(
    'opens in LibreOffice with five sheets, and formulas of a draft stay text',
    async () => {
      const formulas = ['=HYPERLINK("http://x","点这里")', '+1+1', '-2+3', '@SUM(1,2)', "=cmd|'/c calc'!A1"]
      const rows = formulas.map((text, i) => row(`m${i}`, 'omitted', { suggestion: text, measure: { text } }))
      const sheets = reopened(await writeComparisonXlsx(report({ rows })), 'review.xlsx', ALL_SHEETS)
      expect(Object.keys(sheets).sort()).toEqual(
        ['对照表', '指标对照', '文本核查', '运行信息', '遗漏清单'].map((name) => `review-${name}.csv`).sort(),
      )
      const omitted = sheets['review-遗漏清单.csv']!
      expect(formulas.filter((f) => !omitted.includes(f.replace(/"/g, '""')))).toEqual([])
      expect(omitted).not.toMatch(/Err:|#NAME|#REF/)
    },
    OFFICE_TIMEOUT,
  )
})
