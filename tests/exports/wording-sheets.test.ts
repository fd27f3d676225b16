import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { WordingView } from '../../src/domain/index.js'
import { writeWordingXlsx } from '../../src/exports/index.js'
import { wordingSheets } from '../../src/exports/wording-sheets.js'
import { ALL_SHEETS, hasOffice, reopened } from './office.js'

const member = (plan: string, clause: string, text: string) => ({
  plan,
  clause,
  text,
  path: ['二、服务', '（一）签约'],
})
const VIEW: WordingView = {
  reference: 'r',
  plans: [
    { id: 'r', title: '云川省健康规划', taskClauses: 9 },
    { id: 'a', title: '云岭县健康规划', taskClauses: 7 },
    { id: 'b', title: '=cmd|calc', taskClauses: 5 },
  ],
  leftOut: [],
  floor: 0.4,
  groups: [
    {
      members: [member('r', 'c1', '签约率达到65%以上。'), member('a', 'c2', '=签约率达到60%以上。')],
      plans: 2,
      common: '签约率达到…%以上。',
      numbers: [{ before: '签约率达到', after: '%以上', values: ['65', '60'] }],
      source: { plan: 'r', clause: 'c1', nearest: { plan: 'a', clause: 'c2', share: 0.9 } },
    },
  ],
  local: [
    { plan: 'a', clauses: [{ ...member('a', 'c5', '@举办稻田音乐节。'), nearest: null }] },
    {
      plan: 'b',
      clauses: [
        { ...member('b', 'c6', '+建设马帮驿站。'), nearest: { ...member('a', 'c7', '建驿站。'), score: 0.314 } },
      ],
    },
  ],
}

describe('common wording as sheets', () => {
  it('gives each member of a group a row with its own numbers, each local clause its nearest, each plan its counts', () => {
    const [groups, local, plans] = wordingSheets(VIEW)
    const place = '二、服务 > （一）签约'
    expect(groups!.rows).toEqual([
      [
        '1',
        '2',
        '签约率达到…%以上。',
        '出自《云川省健康规划》',
        '云川省健康规划',
        'c1',
        place,
        '签约率达到65%以上。',
        '签约率达到【65】%以上',
      ],
      [
        '1',
        '2',
        '签约率达到…%以上。',
        '出自《云川省健康规划》',
        '云岭县健康规划',
        'c2',
        place,
        '=签约率达到60%以上。',
        '签约率达到【60】%以上',
      ],
    ])
    expect(local!.rows).toEqual([
      ['云岭县健康规划', 'c5', place, '@举办稻田音乐节。', '', '', '', ''],
      ['=cmd|calc', 'c6', place, '+建设马帮驿站。', '0.31', '云岭县健康规划', 'c7', '建驿站。'],
    ])
    expect(plans!.rows).toEqual([
      ['云川省健康规划', '是', '9', '1', ''],
      ['云岭县健康规划', '', '7', '1', '1'],
      ['=cmd|calc', '', '5', '0', '1'],
    ])
  })

  it('has as many widths and cells as headings on every sheet', () => {
    for (const { headings, widths, rows } of wordingSheets(VIEW)) {
      expect(widths.length).toBe(headings.length)
      for (const row of rows) expect(row.length).toBe(headings.length)
    }
  })

  it('is the same bytes each time, and holds no formula', async () => {
    const [one, two] = [await writeWordingXlsx(VIEW), await writeWordingXlsx(VIEW)]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    const sheets = Object.entries(unzipSync(one)).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    expect(sheets.length).toBe(3)
    for (const [, bytes] of sheets) expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/<f[ >]/)
  })

  it.skipIf(!hasOffice)('opens in an office program with every text as it is', async () => {
    const csv = Object.values(reopened(await writeWordingXlsx(VIEW), 'wording.xlsx', ALL_SHEETS)).join('\n')
    for (const text of ['=签约率达到60%以上。', '@举办稻田音乐节。', '+建设马帮驿站。', '=cmd|calc'])
      expect(csv).toContain(text)
  })
})
