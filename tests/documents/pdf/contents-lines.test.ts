import { describe, expect, it } from 'vitest'
import { contentsLinesOf, isContentsEntry } from '../../../src/documents/pdf/contents-lines.js'
import { footnotesOf } from '../../../src/documents/pdf/footnotes.js'
import { line } from './marks-builder.js'

const drop = (...texts: string[]): string[] => [...contentsLinesOf(texts.map((t) => line(t)))].map((l) => l.text)

describe('tables of contents', () => {
  it('are dropped with their title and wrapped entries', () => {
    const texts = [
      '目  录',
      '一、总体要求……………1',
      '二、完善覆盖城乡的服务体系，',
      '提升服务能力…………3',
      '三、保障措施......9',
    ]
    expect(drop(...texts, '一、总体要求')).toEqual(texts)
  })

  it.each([
    ['one line with dots', ['正文', '其他…………3', '正文']],
    ['headings', ['一、总体要求', '二、主要任务', '三、保障措施']],
    ['the word 目录 alone', ['目录', '建立服务目录。', '完善制度。', '加强监测。']],
  ])('are not %s', (_name, texts) => {
    expect(drop(...texts)).toEqual([])
  })

  it.each(['总体要求……12', '总体要求 . . . . 12', '总体要求····iv'])('%s is an entry', (text) =>
    expect(isContentsEntry(text)).toBe(true),
  )
  it.each(['总体要求12', '床位数达到6.5', '等等……'])('%s is none', (text) => expect(isContentsEntry(text)).toBe(false))
})

describe('footnotes', () => {
  const body = [line('完善服务网络。', { y: 600 }), line('健全制度。', { y: 628 })]
  it('are small marked lines at the foot of the page', () => {
    const notes = [line('①指乡镇卫生院', { size: 9, y: 720 }), line('和村卫生室。', { size: 9, y: 732 })]
    expect(footnotesOf([...body, ...notes], 16)).toEqual({ lines: new Set(notes), count: 1 })
  })

  it.each([
    ['small lines without a mark', [...body, line('注：数据为2025年。', { size: 9 })]],
    ['lines of the body', [...body, line('1.加强监测。')]],
    ['a page of small print', [line('1.加强监测。', { size: 9 })]],
  ])('are not %s', (_name, lines) => {
    expect(footnotesOf(lines, 16).count).toBe(0)
  })
})
