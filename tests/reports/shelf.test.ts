import { describe, expect, it } from 'vitest'
import { orderShelf, type ShelfAnswer, type Verdict } from '../../src/domain/index.js'
import { figuresOf } from '../../src/reports/shelf.js'
import { createJiebaSegmenter } from '../../src/words/jieba-segmenter.js'

const segmenter = createJiebaSegmenter()
const figures = (measure: string, ...answers: readonly string[]) =>
  figuresOf(
    segmenter.cut(measure),
    answers.map((a) => segmenter.cut(a)),
  )

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

  it.each([
    ['another thing of the same unit', '高血压患者规范管理率达到65%以上。', '报告患病率降到5%，床位使用率达到65%。'],
    [
      'the same word of another matter',
      '高血压患者规范管理率达到65%以上。',
      '严重精神障碍患者家庭看护补贴发放率达到95%。',
    ],
    ['the same rate of other people', '糖尿病患者规范管理率达到60%。', '高血压患者规范管理率达到62%。'],
    ['a share of other places', '省级健康村比例不低于40%。', '卫生厕所普及率达到60%。'],
    ['another number of things', '每个乡镇培养2名急救骨干。', '每个街道设置2名网格员。'],
  ])('must not be taken from %s', (_, measure, answer) => {
    expect(figures(measure, answer).map((f) => f.found)).toEqual([null])
  })

  it.each([
    ['in fewer words', '高血压患者基层规范管理服务率达到65%以上。', '高血压患者规范管理率达到60%。', '60%'],
    ['of its own area', '全国儿童近视率控制在38%。', '全县儿童近视率控制在40%。', '40%'],
    ['together with another', '糖尿病患者管理率达到60%。', '高血压、糖尿病患者管理率达到62%。', '62%'],
    ['in another order', '儿童患龋率控制在30%以内。', '儿童龋患率控制在25%以内。', '25%'],
    ['with things behind the number', '每个乡镇培养2名急救骨干。', '为每个乡镇培养3名急救骨干。', '3名'],
  ])('are found where the same is named %s', (_, measure, answer, found) => {
    expect(figures(measure, answer).map((f) => f.found)).toEqual([found])
  })

  it('go to the figure of the measure they are likest to, whichever is printed first', () => {
    const asked = '糖尿病患者规范管理率达到60%，高血压患者规范管理率达到65%。'
    expect(figures(asked, '高血压患者规范管理率达到58%。').map((f) => f.found)).toEqual([null, '58%'])
  })

  it('come from any clause that answers, the best clause first', () => {
    const [figure] = figures('签约率达到75%。', '扩大签约服务。', '签约率达到70%。', '签约率达到60%。')
    expect(figure!.found).toBe('70%')
  })

  it('are never ages that say who is meant, nor the unit of a rate', () => {
    expect(figures('65岁以上老年人健康管理率达到62%。', '65岁以上老年人健康管理率达到60%。')).toEqual([
      { asked: '62%', found: '60%' },
    ])
    expect(figures('孕产妇死亡率（1/10万） 16 14', '孕产妇死亡率（1/10万） 15 13')).toEqual([])
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
