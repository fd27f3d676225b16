import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../src/domain/index.js'
import { matrixSheets } from '../../src/exports/matrix-sheets.js'
import { writeMatrixXlsx } from '../../src/exports/index.js'
import { ALL_SHEETS, hasOffice, reopened } from './office.js'

const none = { covered: 0, partial: 0, omitted: 0, notApplicable: 0 }
const figures = (found: readonly (string | null)[]) => [
  { asked: '65%以上', found: found[0]! },
  { asked: '75%', found: found[1]! },
]
const MATRIX: Matrix = {
  reference: { plan: 'r', title: '健康规划' },
  columns: [
    {
      plan: 'a',
      title: '云岭县健康规划',
      region: '云岭',
      place: '',
      level: 'county',
      stage: 'issued',
      total: { ...none, covered: 1 },
    },
    {
      plan: 'b',
      title: '青川市健康规划',
      region: '',
      place: '',
      level: 'city',
      stage: 'unknown',
      total: { ...none, omitted: 1 },
    },
  ],
  rows: [
    {
      measure: 'c1',
      text: '=1+1 扩大签约服务。',
      chapter: '三、服务',
      total: { ...none, covered: 1, omitted: 1 },
      cells: [
        { verdict: 'covered', confidence: 0.9, clause: 'c7', text: '@做好签约服务。', figures: figures(['60%', null]) },
        { verdict: 'omitted', confidence: 0.8, clause: null, text: null, figures: figures([null, null]) },
      ],
    },
  ],
}

describe('the matrix as sheets', () => {
  it('shows each measure against each draft with its text, and the totals', () => {
    const [measures, drafts] = matrixSheets(MATRIX)
    expect(measures!.headings.slice(3)).toEqual(['云岭', '青川市健康规划', '覆盖', '部分覆盖', '未覆盖', '不适用'])
    const text = [
      '1',
      '三、服务',
      '=1+1 扩大签约服务。',
      '覆盖\n65%以上：60%\n75%：无\n@做好签约服务。',
      '未覆盖\n65%以上：无\n75%：无',
      '1',
      '0',
      '1',
      '0',
    ]
    expect(measures!.rows).toEqual([text])
    expect(drafts!.rows.map((r) => r.slice(0, 5))).toEqual([
      ['云岭县健康规划', '云岭', '县级', '已印发', '1'],
      ['青川市健康规划', '', '市级', '状态未定', '0'],
    ])
    for (const sheet of matrixSheets(MATRIX)) {
      expect(sheet.widths).toHaveLength(sheet.headings.length)
      for (const row of sheet.rows) expect(row).toHaveLength(sheet.headings.length)
    }
  })

  it('is the same file each time', async () => {
    expect(Buffer.compare(await writeMatrixXlsx(MATRIX), await writeMatrixXlsx(MATRIX))).toBe(0)
  })

  it.skipIf(!hasOffice)('opens in LibreOffice, and what looks like a formula stays text', async () => {
    const sheets = Object.values(reopened(await writeMatrixXlsx(MATRIX), 'matrix.xlsx', ALL_SHEETS)).join('\n')
    expect(sheets).toContain('=1+1 扩大签约服务。')
    expect(sheets).toContain('@做好签约服务。')
  })
})
