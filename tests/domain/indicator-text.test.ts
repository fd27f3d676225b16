import { describe, expect, it } from 'vitest'
import { indicatorBrief, indicatorText } from '../../src/domain/indicator.js'

describe('indicatorText', () => {
  it.each<[Record<string, string>, string]>([
    [
      { 指标: '床位（张）', '2020年': '3.1', '2025年': '≥4', 属性: '约束性' },
      '指标：床位（张）；2020年：3.1；2025年：≥4；属性：约束性',
    ],
    [{ 领域: '', 指标: '床位' }, '指标：床位'],
    [{}, ''],
  ])('%j is %s', (cells, text) => expect(indicatorText({ cells })).toBe(text))
})

describe('indicatorBrief', () => {
  const value = (year: number | null, printed: string) => ({ year, printed, value: null, comparison: '=' as const })
  it.each([
    ['床位', '张', [value(2020, '3.1'), value(2025, '≥4')], '床位（张）：2020年 3.1，2025年 ≥4'],
    ['集市', '', [value(null, '保持稳定')], '集市：保持稳定'],
  ])('%s', (name, unit, values, text) => expect(indicatorBrief({ name, unit, values })).toBe(text))
})
