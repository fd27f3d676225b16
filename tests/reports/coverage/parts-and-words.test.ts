import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Word } from '../../../src/domain/index.js'
import { longestCommonRun } from '../../../src/reports/coverage/common-run.js'
import { measureParts } from '../../../src/reports/coverage/measure-parts.js'
import { WordMatcher } from '../../../src/reports/coverage/word-match.js'
import { createJiebaSegmenter } from '../../../src/words/jieba-segmenter.js'

const segmenter = createJiebaSegmenter()
const word = (norm: string, kind: Word['kind'] = 'word'): Word => ({
  text: norm,
  norm,
  kind,
  span: { start: 0, end: norm.length },
})

describe('parts of a measure', () => {
  it.each([
    ['建设公园，种植行道树。', ['建设公园', '种植行道树']],
    ['增设书店、茶馆和画廊。', ['增设书店', '茶馆和画廊']],
    ['。，、', []],
  ])('%s', (text, wanted) => {
    expect(measureParts(segmenter.cut(text)).map((p) => text.slice(p.span.start, p.span.end))).toEqual(wanted)
  })

  it('knows the items of a list', () => {
    expect(measureParts(segmenter.cut('修建公园、广场，疏通河道。')).map((p) => p.isItem)).toEqual([true, true, false])
  })

  it('are runs of the text in order, without overlap', () => {
    const texts = fc.array(fc.constantFrom('建设', '公园', '，', '、', '。', '65%', '老年人', ' ', '和', '“', '”'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const p of measureParts(segmenter.cut(text))) {
          expect(p.span.start).toBeGreaterThanOrEqual(last)
          expect(p.span.end).toBeLessThanOrEqual(text.length)
          expect(p.words.length).toBeGreaterThan(0)
          last = p.span.end
        }
      }),
    )
  })
})

describe('how far a word answers another', () => {
  const matcher = new WordMatcher(
    new Map([
      ['甲乙', Float32Array.of(1, 0)],
      ['丙丁', Float32Array.of(0.9, Math.sqrt(0.19))],
      ['戊己', Float32Array.of(0, 1)],
    ]),
  )
  it.each([
    ['the same word', '甲乙', '甲乙', 1, 1],
    ['near by vector', '甲乙', '丙丁', 0.7, 0.95],
    ['strangers', '甲乙', '戊己', 0, 0],
    ['half the letters, no vectors', '子丑', '子寅', 0.2, 0.3],
    ['unknown and unlike', '子丑', '申酉', 0, 0],
  ])('%s', (_, a, b, least, most) => {
    const match = matcher.match(matcher.idOf(word(a)), matcher.idOf(word(b)))
    expect(match).toBeGreaterThanOrEqual(least)
    expect(match).toBeLessThanOrEqual(most)
    expect(matcher.match(matcher.idOf(word(b)), matcher.idOf(word(a)))).toBe(match)
  })

  it('a number answers only itself', () => {
    expect(matcher.match(matcher.idOf(word('65%', 'number')), matcher.idOf(word('60%', 'number')))).toBe(0)
    expect(matcher.match(matcher.idOf(word('65%', 'number')), matcher.idOf(word('65%', 'number')))).toBe(1)
  })
})

describe('longest common run', () => {
  it.each([
    ['', '甲', 0],
    ['甲乙丙', '丁乙丙戊', 2],
    ['甲乙', '甲乙', 2],
    ['甲乙', '乙甲', 1],
  ])('%s / %s', (a, b, length) => expect(longestCommonRun(a, b)).toBe(length))
})
