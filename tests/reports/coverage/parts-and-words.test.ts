import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestCommonRun } from '../../../src/reports/coverage/common-run.js'
import { measureParts } from '../../../src/reports/coverage/measure-parts.js'
import { createJiebaSegmenter } from '../../../src/words/jieba-segmenter.js'

const segmenter = createJiebaSegmenter()
describe('parts of a measure', () => {
  it.each([
    ['建设公园，种植行道树。', ['建设公园', '种植行道树']],
    ['增设书店、茶馆和画廊。', ['增设书店', '茶馆和画廊']],
    ['。，、', []],
    ['健全省、市、县三级书店网络，增设茶馆。', ['健全省、市、县三级书店网络', '增设茶馆']],
    ['为县（市、区、旗）、乡镇（街道）开办书店。', ['为县（市、区、旗）、乡镇（街道）开办书店']],
    ['修建广场（花坛、喷泉）、村口牌坊。', ['修建广场（花坛', '喷泉）', '村口牌坊']],
    ['走访社区、学校、村。', ['走访社区', '学校', '村']],
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

describe('longest common run', () => {
  it.each([
    ['', '甲', 0],
    ['甲乙丙', '丁乙丙戊', 2],
    ['甲乙', '甲乙', 2],
    ['甲乙', '乙甲', 1],
  ])('%s / %s', (a, b, length) => expect(longestCommonRun(a, b)).toBe(length))

  it('is the longest piece of one that stands in the other, and never less than what is known', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 12 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, text, fc.nat(6), (a, b, known) => {
        let longest = 0
        for (let start = 0; start < a.length; start++)
          for (let end = start + 1; end <= a.length; end++)
            if (b.includes(a.slice(start, end))) longest = Math.max(longest, end - start)
        expect(longestCommonRun(a, b)).toBe(longest)
        expect(longestCommonRun(a, b, known)).toBe(Math.max(known, longest))
      }),
    )
  })
})
