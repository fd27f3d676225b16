import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/documents/pdf/lines.js'
import { glyphs, SIZE } from './marks-builder.js'

const texts = (...runs: ReturnType<typeof glyphs>[]): string[] => linesOf(runs.flat(), 1).map((l) => l.text)

describe('lines from characters', () => {
  it('orders lines down the page and characters along the line, however they were painted', () => {
    expect(texts(glyphs('第二行', 80, 140), glyphs('第一行', 80, 110).reverse())).toEqual(['第一行', '第二行'])
  })

  it.each([
    ['spread-out (justified) characters', glyphs('建设乡村医生队伍', 80, 100, { gap: 9 }), '建设乡村医生队伍'],
    [
      'the small space between Chinese and digits',
      [...glyphs('到', 80, 100), ...glyphs('2030', 100, 100), ...glyphs('年', 136, 100)],
      '到2030年',
    ],
  ])('has no blank for %s', (_name, given, expected) => {
    expect(texts(given)).toEqual([expected])
  })

  it.each([
    ['a printed blank', glyphs('目 标', 80, 100), '目 标'],
    ['a full-width blank', glyphs('第一章　总则', 80, 100), '第一章　总则'],
    ['a gap of a tab', [...glyphs('总则内容', 80, 100), ...glyphs('说明', 170, 100)], '总则内容 说明'],
    ['a gap between Latin words', [...glyphs('AB', 80, 100), ...glyphs('CD', 100, 100)], 'AB CD'],
  ])('has a blank for %s', (_name, given, expected) => {
    expect(texts(given)).toEqual([expected])
  })

  it('keeps a character once that is printed twice to look bold', () => {
    expect(texts(glyphs('加强', 80, 100), glyphs('加强', 80.4, 100))).toEqual(['加强'])
  })

  it('keeps a character that is really written twice', () => {
    expect(texts(glyphs('一一对应', 80, 100))).toEqual(['一一对应'])
  })

  it('keeps a raised digit in its line and tells the text without it', () => {
    const [only, ...more] = linesOf([...glyphs('服务机构', 80, 100), ...glyphs('1', 144, 94, { size: SIZE * 0.58 })], 1)
    expect([only!.text, only!.unmarked, more.length]).toEqual(['服务机构1', '服务机构', 0])
  })

  it('measures the first word that cannot be broken', () => {
    expect(linesOf(glyphs('2030年内', 80, 100), 1)[0]!.headWidth).toBe(SIZE * 2)
    expect(linesOf(glyphs('（二）目标', 80, 100), 1)[0]!.headWidth).toBe(SIZE * 3)
  })

  it('gives nothing for blanks', () => {
    expect(texts(glyphs('  　', 80, 100))).toEqual([])
  })
})
