import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/clauses/sentences.js'

const split = (text: string): readonly string[] => splitSentences(text).map((s) => text.slice(s.start, s.end))

describe('sentences', () => {
  it.each([
    ['加强监测。提高能力。', ['加强监测。', '提高能力。']],
    ['完善制度；健全机制。', ['完善制度；健全机制。']],
    ['提出“要加强。要落实”的要求。办好。', ['提出“要加强。要落实”的要求。', '办好。']],
    ['落实要求（含乡镇。下同）。开展。', ['落实要求（含乡镇。下同）。', '开展。']],
    ['他说：“办好。”再检查。', ['他说：“办好。”', '再检查。']],
    ['加强监测.提高能力.', ['加强监测.', '提高能力.']],
    ['覆盖率提高1.5个百分点。', ['覆盖率提高1.5个百分点。']],
    ['做好吗？做好！', ['做好吗？', '做好！']],
    ['没有句号', ['没有句号']],
    ['缺右引号“加强。提高。', ['缺右引号“加强。', '提高。']],
    ['落实经费。完', ['落实经费。完']],
    ['培训医生。[31m xyz', ['培训医生。[31m xyz']],
    ['  前后有空格。 再来一句。 ', ['前后有空格。', '再来一句。']],
    ['', []],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected))

  it('loses no character but blanks, overlaps nothing and keeps order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('加', '强', '。', '！', '“', '”', '（', '）', ' ', '.', '1', '；', '《', '》')),
        (chars) => {
          const text = chars.join('')
          const sentences = splitSentences(text)
          let at = 0
          let rest = ''
          for (const s of sentences) {
            expect(s.start).toBeGreaterThanOrEqual(at)
            expect(s.end).toBeGreaterThan(s.start)
            rest += text.slice(at, s.start)
            at = s.end
          }
          expect((rest + text.slice(at)).trim()).toBe('')
        },
      ),
    )
  })
})
