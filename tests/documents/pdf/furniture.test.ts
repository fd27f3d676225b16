import { describe, expect, it } from 'vitest'
import { furnitureOf, isPageNumber, type PageLines } from '../../../src/documents/pdf/furniture.js'
import type { Line } from '../../../src/documents/pdf/line.js'
import { line } from './marks-builder.js'

const at = (page: number, y: number, text: string): Line => ({ ...line(text), page, y })
const body = (page: number): Line[] =>
  [150, 178, 206, 600, 628].map((y) => at(page, y, `第${'甲乙丙丁戊己'[page]}页正文${y}行`))
const pages = (count: number, extra: (page: number) => Line[]): PageLines[] =>
  Array.from({ length: count }, (_, i) => ({
    page: i + 1,
    height: 842,
    lines: [...extra(i + 1), ...body(i + 1)].sort((a, b) => a.y - b.y),
  }))
const dropped = (given: readonly PageLines[]): string[] => [...furnitureOf(given)].map((l) => l.text)

describe('what the page layout prints', () => {
  it('is a header on every page and the page number', () => {
    expect(dropped(pages(3, (n) => [at(n, 60, '云岭县健康规划'), at(n, 790, `— ${n} —`)]))).toHaveLength(6)
  })

  it('is different headers on odd and even pages', () => {
    expect(dropped(pages(5, (n) => [at(n, 60, n % 2 ? '云岭县健康规划' : '内部资料')]))).toHaveLength(5)
  })

  it('is a header printed once at the height of the others', () => {
    expect(dropped(pages(4, (n) => [at(n, 60, n === 2 ? '第二章' : '云岭县健康规划')]))).toContain('第二章')
  })

  it('is not a title at the top of one page', () => {
    expect(dropped(pages(4, (n) => (n === 2 ? [at(n, 110, '二、主要任务')] : [])))).toEqual([])
  })

  it('is not the first body lines of pages that begin alike', () => {
    const given = Array.from({ length: 4 }, (_, i) => ({
      page: i + 1,
      height: 842,
      lines: [80, 108, 136, 164, 192].map((y) => at(i + 1, y, y === 80 ? '健全制度。' : `第${'甲乙丙丁'[i]}页${y}`)),
    }))
    expect(dropped(given)).toEqual([])
  })

  it('is not a line repeated in the middle of pages', () => {
    expect(dropped(pages(5, (n) => [at(n, 420, '由县级统筹落实。')]))).toEqual([])
  })

  it('is not a number in the middle of a page', () => {
    expect(dropped(pages(3, (n) => [at(n, 420, `${n}`)]))).toEqual([])
  })
})

describe('page numbers', () => {
  it.each([
    '— 3 —',
    '- 3 -',
    '－3－',
    '3',
    '第 3 页',
    '第3页 共36页',
    '第 3 页 / 共 36 页',
    '3/36',
    'Page 3 of 36',
    'iv',
    'Ⅳ',
  ])('%s', (text) => {
    expect(isPageNumber(text)).toBe(true)
  })

  it.each(['3.加强监测', '2030年', '第3页的内容', '（3）', '3%', '三、保障措施', ''])('not %j', (text) => {
    expect(isPageNumber(text)).toBe(false)
  })
})
