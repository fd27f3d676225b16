import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const segmenter = createJiebaSegmenter()
const cut = (text: string): string =>
  segmenter
    .cut(text)
    .map((w) => w.text)
    .join('|')
const numbers = (text: string): string[] =>
  segmenter
    .cut(text)
    .filter((w) => w.kind === 'number')
    .map((w) => w.norm)

describe('terms of the field stay whole', () => {
  it.each([
    ['推进紧密型医共体建设', '医共体'],
    ['完善疾控体系', '疾控'],
    ['做好家庭医生签约', '家庭医生'],
    ['发展普惠托育', '托育'],
    ['关爱失能失智老人', '失能'],
    ['落实双随机抽查', '双随机'],
    ['培育专精特新企业', '专精特新'],
    ['力争碳达峰', '碳达峰'],
    ['推行一网通办', '一网通办'],
    ['深化产教融合', '产教融合'],
    ['每千人口医师数', '每千人口'],
  ])('%s has %s', (text, term) => expect(segmenter.cut(text).map((w) => w.norm)).toContain(term))

  it.each([
    ['更新材料', '更新|材料'],
    ['线上线下融合', '线上|线下|融合'],
    ['重大健康问题', '重大|健康|问题'],
    ['创新质量管理', '创新|质量|管理'],
    ['安全覆盖面', '安全|覆盖面'],
    ['健康促进行动', '健康|促进|行动'],
  ])('and do not tear %s', (text, words) => {
    expect(cut(text)).toBe(words)
  })

  it('jieba invents no words: what the dictionary does not know falls into characters', () => {
    expect(cut('做优主责')).toBe('做优|主|责')
  })
})

describe('numbers and quantities', () => {
  it.each([
    ['签约率达到65%以上', ['65%']],
    ['降到14.5/10万以下', ['14.5/10万']],
    ['到2025年达到78.3岁', ['2025年', '78.3岁']],
    ['新增床位100张', ['100张']],
    ['投资1.5亿元', ['1.5亿元']],
    ['服务10万人次', ['10万人次']],
    ['３个月内', ['3个月']],
    ['提高2.5个百分点', ['2.5个百分点']],
    ['下降1,200例', ['1,200例']],
    ['控制在5.2‰以内', ['5.2‰']],
  ])('%s', (text, wanted) => expect(numbers(text)).toEqual(wanted))

  it.each([
    ['覆盖100家庭', ['100']],
    ['引进20人才', ['20']],
    ['完成30项目', ['30']],
    ['第十批名单', []],
    ['三级医院', []],
    ['65% 人', ['65%']],
  ])('%s takes no noun for a unit', (text, wanted) => expect(numbers(text)).toEqual(wanted))
})

describe('kinds and forms', () => {
  it('tells marks, stop words and words apart', () => {
    expect(segmenter.cut('完善的制度，').map((w) => w.kind)).toEqual(['word', 'stop', 'word', 'mark'])
  })
  it('folds width and case in norm, not in text', () => {
    const [word] = segmenter.cut('ＤＲＧ')
    expect([word!.text, word!.norm]).toEqual(['ＤＲＧ', 'drg'])
  })
  it('keeps Latin runs whole', () => expect(cut('推行DRG/DIP付费')).toBe('推行|DRG|/|DIP|付费'))
  it('gives nothing for nothing', () => expect([segmenter.cut(''), segmenter.cut(' \n\u3000')]).toEqual([[], []]))
})

/** Texts of what plans are made of, and of what they should not be. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '卫生健康',
        '医共体',
        '65%',
        '16.9/10万',
        '2025年',
        '３个月',
        '（一）',
        '①',
        '㎡',
        '—',
        ' ',
        '\u3000',
        'DRG',
        'ﬀ',
        '𠮷',
        '😀',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

describe('whatever the text', () => {
  it('the words tile it: in order, without overlap, only blanks between', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const w of segmenter.cut(text)) {
          expect(w.span.start).toBeGreaterThanOrEqual(at)
          expect(w.span.end).toBeGreaterThan(w.span.start)
          expect(text.slice(at, w.span.start).normalize('NFKC').trim()).toBe('')
          expect(w.text).toBe(text.slice(w.span.start, w.span.end))
          expect(w.norm.length).toBe(w.text.length)
          at = w.span.end
        }
        expect(text.slice(at).normalize('NFKC').trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })
  it('is cut the same way every time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(segmenter.cut(text)).toEqual(segmenter.cut(text))
      }),
      { numRuns: 100 },
    )
  })
})

describe('the dictionary file', () => {
  const lines = readFileSync(new URL('../../src/words/user-dictionary.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const words = lines.map((l) => l.split(' ')[0]!)

  it('has lines of word, weight and tag, each word once, ordered by length', () => {
    expect(lines.filter((l) => !/^\p{Script=Han}{2,} \d+ n$/u.test(l))).toEqual([])
    expect(new Set(words).size).toBe(words.length)
    expect(words.map((w) => w.length)).toEqual(words.map((w) => w.length).sort((a, b) => a - b))
  })
  it('is in force: every word of it is one word', () => {
    expect(words.filter((w) => segmenter.cut(w).length !== 1)).toEqual([])
  })
})
