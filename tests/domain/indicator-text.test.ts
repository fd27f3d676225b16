import { describe, expect, it } from 'vitest'
import { indicatorText } from '../../src/domain/indicator.js'

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
