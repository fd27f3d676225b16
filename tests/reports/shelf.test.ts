import { describe, expect, it } from 'vitest'
import { orderShelf, type ShelfAnswer, type Verdict } from '../../src/domain/index.js'
import { figuresOf } from '../../src/reports/shelf.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const segmenter = createJiebaSegmenter()
const figures = (measure: string, answer: string) => figuresOf(segmenter.cut(measure), segmenter.cut(answer))

describe('figures of a shelf', () => {
  it.each([
    ['规范管理率达到65%以上。', '规范管理率达到60%。', [['65%', '60%']]],
    ['到2025年，签约率达到75%。', '扩大签约服务。', [['75%', null]]],
    [
      '覆盖率达到80%，床位达到7.5张。',
      '床位达到6张，覆盖率达到85%。',
      [
        ['80%', '85%'],
        ['7.5张', '6张'],
      ],
    ],
    [
      '筛查率达到75%和98%。',
      '筛查率达到80%。',
      [
        ['75%', '80%'],
        ['98%', null],
      ],
    ],
  ])('of “%s” answered by “%s”', (measure, answer, expected) => {
    expect(figures(measure, answer).map(({ asked, found }) => [asked, found])).toEqual(expected)
  })

  it('are none where the measure asks for none: the years and numbers of the answer are not shown', () => {
    expect(figures('加强签约服务。', '到2025年，签约率达到75%。')).toEqual([])
    expect(figures('到2025年，建成中心。', '建成3个中心。')).toEqual([])
  })

  it('are never made of numbers without a unit: the number of a row is no value', () => {
    expect(figures('人均预期寿命（岁） 77.93 提高1岁', '1 人均预期寿命 岁 79.1 79.7')).toEqual([
      { asked: '1岁', found: null },
    ])
  })
})

describe('the order of a shelf', () => {
  const answer = (plan: string, verdict: Verdict, place: string): ShelfAnswer => ({
    plan,
    title: plan,
    region: '',
    place,
    level: 'county',
    stage: 'unknown',
    clauses: [],
    verdict,
    confidence: 0.5,
    figures: [],
  })
  const shelf = [
    answer('a', 'omitted', '4452'),
    answer('b', 'covered', ''),
    answer('c', 'partial', '445122'),
    answer('d', 'covered', '4451'),
  ]
  const plans = (answers: readonly ShelfAnswer[]): string => answers.map((a) => a.plan).join('')

  it('puts the fullest answers first, equal ones as they came', () => {
    expect(plans(orderShelf(shelf, 'strength'))).toBe('bdca')
  })

  it('keeps the places of a region together and unknown ones last', () => {
    expect(plans(orderShelf(shelf, 'region'))).toBe('dcab')
  })
})
