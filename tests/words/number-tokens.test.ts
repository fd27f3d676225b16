import { describe, expect, it } from 'vitest'
import { findNumbers, unitPieces } from '../../src/words/number-tokens.js'

describe('findNumbers', () => {
  it.each([
    ['到2025年', ['2025年']],
    ['14.5/10万', ['14.5/10万']],
    ['3.5万亿', ['3.5万亿']],
    ['0-3岁', ['0', '3岁']],
    ['第三条', []],
  ])('%s', (text, wanted) => expect(findNumbers(text).map((n) => text.slice(n.start, n.end))).toEqual(wanted))
})

describe('unitPieces', () => {
  it.each([
    ['100', ['张', '床位'], 1],
    ['3', ['个', '月'], 2],
    ['3', ['个', '乡镇'], 1],
    ['100', ['家庭'], 0],
    ['65%', ['人'], 0],
    ['2025年', ['个'], 0],
    ['5', [], 0],
  ])('%s %j: %i', (number, pieces, wanted) => expect(unitPieces(number, pieces)).toBe(wanted))
})
