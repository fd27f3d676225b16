import { describe, expect, it } from 'vitest'
import type { ShelfAnswer, ShelfView } from '../../src/domain/index.js'
import { shelfCsv, writeShelfXlsx } from '../../src/exports/index.js'
import { shelfSheets } from '../../src/exports/shelf-sheets.js'
import { ALL_SHEETS, hasOffice, printedPages, reopened } from './office.js'

const answer = (change: Partial<ShelfAnswer>): ShelfAnswer => ({
  plan: 'p',
  title: '云岭县健康规划',
  region: '云岭',
  place: '',
  level: 'county',
  stage: 'consultation',
  clauses: [],
  verdict: 'omitted',
  confidence: 0.8,
  figures: [{ asked: '65%', found: null }],
  ...change,
})

const shelf = (answers: readonly ShelfAnswer[], left = 0): ShelfView => ({
  reference: { plan: 'r', title: '云川省健康规划' },
  measure: {
    id: 'c1',
    kind: 'measure',
    text: '签约率达到65%以上。',
    task: '签约',
    path: ['三、服务', '（一）签约'],
    scope: 'local',
    scopeReason: '',
    binding: true,
  },
  answers,
  left,
})

const clause = (text: string, id = text) => ({ id, text, path: ['二、任务', '（一）签约'] })

const SHELF = shelf([
  answer({
    clauses: [clause('=HYPERLINK("x") 签约率达到60%。'), clause('@做好签约服务。')],
    verdict: 'covered',
    confidence: 0.913,
    figures: [{ asked: '65%', found: '60%' }],
  }),
  answer({ title: '+青川市健康规划', region: '青川市山水林田湖草沙一体化保护修复先行示范开发区', level: 'city' }),
])

describe('a shelf as sheets', () => {
  it('has a row for each plan with its figures, its texts and their places', () => {
    const [plans, about] = shelfSheets(SHELF)
    expect(plans!.headings).toEqual([
      ...['序号', '地区', '规划', '级别', '状态', '回应程度', '把握程度', '要求 65%', '条文', '位置'],
    ])
    expect(plans!.rows[0]).toEqual([
      ...['1', '云岭', '云岭县健康规划', '县级', '征求意见稿', '覆盖', '0.91', '60%'],
      '1. =HYPERLINK("x") 签约率达到60%。\n2. @做好签约服务。',
      '1. 二、任务 > （一）签约\n2. 二、任务 > （一）签约',
    ])
    expect(plans!.rows[1]!.slice(5)).toEqual(['未覆盖', '0.80', '无', '没有对应条款', ''])
    expect(about!.rows.slice(0, 4)).toEqual([
      ['举措', '签约率达到65%以上。'],
      ['所在规划', '云川省健康规划'],
      ['位置', '三、服务 > （一）签约'],
      ['已列规划', '2 份，其中 1 份有对应条款'],
    ])
    for (const sheet of shelfSheets(SHELF)) {
      expect(sheet.widths).toHaveLength(sheet.headings.length)
      for (const row of sheet.rows) expect(row).toHaveLength(sheet.headings.length)
    }
  })

  it('has no column of figures where none are asked for, and tells two of one wording apart', () => {
    expect(shelfSheets(shelf([answer({ figures: [] })]))[0]!.headings).not.toContain('要求 65%')
    const twice = answer({ figures: [0, 1].map(() => ({ asked: '65%', found: null })) })
    expect(shelfSheets(shelf([twice]))[0]!.headings.slice(7, 9)).toEqual(['要求 65%（第1处）', '要求 65%（第2处）'])
  })

  it('is a file also where no plan answers, and says how many plans are left out', async () => {
    const empty = shelf([], 7)
    expect(shelfSheets(empty)[0]!.rows).toEqual([])
    expect(shelfSheets(empty)[1]!.rows).toContainEqual(['未列规划', '7 份'])
    expect((await writeShelfXlsx(empty)).length).toBeGreaterThan(0)
  })

  it('is the same file each time', async () => {
    expect(Buffer.compare(await writeShelfXlsx(SHELF), await writeShelfXlsx(SHELF))).toBe(0)
  })

  it.skipIf(!hasOffice)('opens in LibreOffice on A4 across, and what looks like a formula stays text', async () => {
    const bytes = await writeShelfXlsx(SHELF)
    const sheets = Object.values(reopened(bytes, 'shelf.xlsx', ALL_SHEETS)).join('\n')
    expect(sheets).toContain('=HYPERLINK(""x"") 签约率达到60%。')
    expect(sheets).toContain('+青川市健康规划')
    for (const page of printedPages(bytes, 'shelf.xlsx')) expect(page).toEqual([842, 595])
  })
})

describe('a shelf as CSV', () => {
  it('has the rows of the sheet, with a byte order mark and nothing that is run as a formula', () => {
    const csv = shelfCsv(SHELF)
    expect(csv.startsWith('\uFEFF"序号","地区"')).toBe(true)
    expect(csv).toContain('"\'+青川市健康规划"')
    const formulas = csv.split(/\r\n|,/).filter((cell) => /^"?[=+\-@\t]/.test(cell))
    expect(formulas).toEqual([])
  })
  it('puts an apostrophe before a cell that begins as a formula does', () => {
    const csv = shelfCsv(shelf([answer({ clauses: [clause('=1+1')] })]))
    expect(csv).toContain(`"'=1+1"`)
  })
})
