import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, normaliseParagraph } from '../../../src/documents/text/clean.js'

describe('cleanText', () => {
  it.each([
    ['a\r\nb\rc\u2028d\fe', 'a\nb\nc\nd\ne', []],
    ['投入\u202E000,02\u202C万元', '投入000,02万元', ['bidi-removed']],
    ['甲\u0000乙\u001b[31m', '甲乙[31m', ['control-removed']],
    ['健\u200B康\u00AD规划\uFEFF', '健康规划', []],
    ['甲\uD800乙', '甲\uFFFD乙', []],
    ['甲\t乙', '甲\t乙', []],
  ])('%j becomes %j', (raw, text, codes) => {
    const clean = cleanText(raw)
    expect(clean.text).toBe(text)
    expect(clean.notes.map((note) => note.code)).toEqual(codes)
  })

  it('leaves nothing that could turn or hide text, whatever comes in', () => {
     
    const harmful = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => !harmful.test(cleanText(raw).text)))
  })
})

describe('normaliseParagraph', () => {
  it.each([
    ['　　加强  服务\u00A0能力\t。 ', '加强 服务 能力 。'],
    ['一、总则\t12', '一、总则\t12'],
    ['一、\t总则', '一、 总则'],
    ['\t', ''],
  ])('%j becomes %j', (raw, text) => {
    expect(normaliseParagraph(raw)).toBe(text)
  })
})
