import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/documents/docx/number-format.js'

describe('formatNumber', () => {
  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [11, 'chineseCounting', '十一'],
    [20, 'chineseCounting', '二十'],
    [99, 'chineseCounting', '九十九'],
    [105, 'chineseCountingThousand', '一百〇五'],
    [110, 'chineseCountingThousand', '一百一十'],
    [1005, 'chineseCountingThousand', '一千〇五'],
    [12, 'ideographDigital', '一二'],
    [10, 'ideographDigital', '一〇'],
    [11, 'chineseLegalSimplified', '壹拾壹'],
    [20, 'decimalEnclosedCircle', '⑳'],
    [21, 'decimalEnclosedCircleChinese', '㉑'],
    [36, 'decimalEnclosedCircle', '㊱'],
    [51, 'decimalEnclosedCircle', '51'],
    [3, 'decimalEnclosedParen', '⑶'],
    [3, 'decimalEnclosedFullstop', '⒊'],
    [12, 'decimalFullWidth', '１２'],
    [4, 'upperRoman', 'IV'],
    [27, 'upperLetter', 'AA'],
    [2, 'ideographTraditional', '乙'],
    [5, 'decimalZero', '05'],
    [7, 'none', ''],
    [7, 'bullet', ''],
    [7, 'someFutureFormat', '7'],
  ])('%i as %s is %s', (value, format, expected) => {
    expect(formatNumber(value, format)).toBe(expected)
  })

  it('gives every number up to 99 a writing of its own', () => {
    for (const format of ['chineseCounting', 'chineseCountingThousand', 'ideographDigital', 'chineseLegalSimplified', 'lowerRoman']) {
      const all = Array.from({ length: 99 }, (_, at) => formatNumber(at + 1, format))
      expect(new Set(all).size).toBe(99)
    }
  })

  it('writes thousands so that they can be read back', () => {
    const digits = '〇一二三四五六七八九'
    const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
    const back = (text: string): number => {
      const [high, low] = text.includes('万') ? [text.split('万')[0]!, text.split('万')[1]!] : ['', text]
      let sum = 0
      let digit = 0
      for (const sign of low) {
        const unit = units[sign]
        if (unit === undefined) digit = digits.indexOf(sign)
        else {
          sum += (digit || 1) * unit
          digit = 0
        }
      }
      return (high === '' ? 0 : back(high) * 10_000) + sum + digit
    }
    fc.assert(fc.property(fc.integer({ min: 1, max: 32_767 }), (value) => back(formatNumber(value, 'chineseCountingThousand')) === value))
  })
})
