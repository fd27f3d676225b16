import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../src/exports/chinese-number.js'
import { pinZipTimes } from '../../src/exports/pin-zip.js'
import { escapeHtml, printable } from '../../src/exports/printable.js'
import { summarize } from '../../src/exports/report-summary.js'
import { shareText, valueText } from '../../src/exports/report-words.js'
import { decision, report, row } from './report-builder.js'

describe('chineseNumber', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (n, text) => {
    expect(chineseNumber(n)).toBe(text)
  })
})

describe('printable', () => {
  it.each([
    ['控\u0000制\u0007', '控制'],
    ['半个\ud800字', '半个\ufffd字'],
    ['整字𠮷', '整字𠮷'],
    ['一行\n两行', '一行\n两行'],
  ])('%j becomes %j', (given, expected) => {
    expect(printable(given)).toBe(expected)
  })

  it('never leaves a mark of HTML', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHtml(text))))
  })
})

describe('pinZipTimes', () => {
  it('refuses what is no ZIP file', () => {
    expect(() => pinZipTimes(new Uint8Array(100))).toThrow(RangeError)
  })
})

describe('summarize', () => {
  it('counts the verdict in force, decided and changed rows', () => {
    const rows = [
      row('a', 'omitted'),
      row('b', 'omitted', { decision: decision('covered', { stale: true }) }),
      row('c', 'partial', { measure: { scope: 'conditional' } }),
    ]
    expect(summarize(report({ rows }))).toEqual({
      total: 3,
      counts: { covered: 1, partial: 0, omitted: 1, 'not-applicable': 1 },
      reviewed: 1,
      stale: 1,
    })
  })

  it('gives no share of nothing', () => {
    expect([shareText(0, 0), shareText(1, 3)]).toEqual(['—', '33.3%'])
  })
})

describe('valueText', () => {
  it.each([
    [null, '—'],
    [{ year: 2030, printed: '≥95', value: 95, comparison: '>=' as const }, '≥95（2030年）'],
    [{ year: null, printed: '提高1岁', value: null, comparison: 'change' as const }, '提高1岁'],
  ])('%j is %s', (value, text) => {
    expect(valueText(value)).toBe(text)
  })
})
