import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLineTexts, paragraphsOf } from '../../../src/documents/pdf/paragraphs.js'
import { line, SIZE } from './marks-builder.js'

const habits = { size: SIZE, pitch: 28, indents: true }

describe('paragraphs from lines', () => {
  it('keeps the page a paragraph begins on when it goes on over the page end', () => {
    const lines = [line('加强急救站点', { indent: 32, room: 0, page: 3, y: 700 }), line('建设。', { page: 4, y: 80 })]
    expect(paragraphsOf(lines, habits)).toEqual([{ text: '加强急救站点建设。', page: 3, softEnd: false }])
  })

  it('marks an end it is not sure of as soft', () => {
    const lines = [line('加强急救站点', { room: 40, page: 3 }), line('建设。', { page: 4 })]
    expect(paragraphsOf(lines, { ...habits, indents: false }).map((p) => [p.text, p.softEnd])).toEqual([
      ['加强急救站点', true],
      ['建设。', false],
    ])
  })

  it('loses and adds no character of Chinese lines', () => {
    const text = fc.string({ unit: fc.constantFrom(...'健全服务网络，。12（）'), minLength: 1, maxLength: 20 })
    const oneLine = fc.record({ text, indent: fc.constantFrom(0, 32), room: fc.constantFrom(0, 20, 200) })
    fc.assert(
      fc.property(fc.array(oneLine, { maxLength: 12 }), (given) => {
        const paragraphs = paragraphsOf(
          given.map((l, i) => line(l.text, { ...l, y: 100 + i * 28 })),
          habits,
        )
        return paragraphs.map((p) => p.text).join('') === given.map((l) => l.text).join('')
      }),
    )
  })
})

describe('joining texts', () => {
  it.each([
    [['健全服务', '网络'], '健全服务网络'],
    [['primary', 'health care'], 'primary health care'],
    [['到2030', '年'], '到2030年'],
  ])('%j', (given, expected) => {
    expect(joinLineTexts(given)).toBe(expected)
  })
})
