import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/words/fold.js'

describe('fold', () => {
  it.each([
    ['６５％以上', '65%以上'],
    ['（一）ＤＲＧ', '(一)drg'],
    ['CT', 'ct'],
    ['①', '1'],
    ['健康，中国；', '健康,中国;'],
  ])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded))

  it.each(['㎡', '⑩', '“健康”', '、。', '𠮷', ''])('%s stays, its folded form would move what follows', (text) => {
    expect(fold(text)).toBe(text)
  })

  it('keeps every position, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(fold(a).length).toBe(a.length)
        expect(fold(a + b)).toBe(fold(a) + fold(b))
      }),
    )
  })
  it('folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (a) => {
        expect(fold(fold(a))).toBe(fold(a))
      }),
    )
  })
})
