import { describe, expect, it } from 'vitest'
import { byChapter, heatOf, sumOf } from '../../web/src/heat.js'

const counts = (covered: number, partial: number, omitted: number, notApplicable = 0) => ({
  covered,
  partial,
  omitted,
  notApplicable,
})

describe('the shade of a cell', () => {
  it.each([
    [counts(4, 0, 0), 0],
    [counts(3, 1, 0), 1],
    [counts(2, 0, 2), 2],
    [counts(1, 0, 2), 3],
    [counts(0, 0, 1), 4],
    [counts(0, 4, 0), 2],
    [counts(0, 0, 0, 5), 'none'],
  ])('of %o is %s', (given, heat) => expect(heatOf(given)).toBe(heat))
})

const task = (name: string, chapter: string, cell = counts(1, 0, 1)) => ({
  task: name,
  chapter,
  measures: [],
  cells: { d: cell },
})

describe('chapters', () => {
  it('hold their tasks in order, also when two tasks share a name', () => {
    const groups = byChapter([task('甲', '一'), task('乙', '一'), task('甲', '二')])
    expect(groups.map((g) => [g.chapter, g.tasks.map((t) => t.task)])).toEqual([
      ['一', ['甲', '乙']],
      ['二', ['甲']],
    ])
  })

  it('add up their tasks; a draft without cells counts nothing', () => {
    const tasks = [task('甲', '一'), task('乙', '一', counts(0, 2, 1, 3))]
    expect(sumOf(tasks, 'd')).toEqual(counts(1, 2, 2, 3))
    expect(sumOf(tasks, 'other')).toEqual(counts(0, 0, 0))
  })
})
