import { describe, expect, it } from 'vitest'
import { compareIndicators, directionOf, nameSimilarity } from '../../../src/reports/indicators/index.js'
import { heading, row, tinyPlan, type TinyRow } from '../audit/tiny-plan.js'

const plan = (...rows: TinyRow[]) => tinyPlan([heading('目标', 'goal', 'chapter')], {}, rows)
const verdict = (own: TinyRow, higher: TinyRow) => compareIndicators(plan(own), plan(higher)).comparisons[0]!.verdict

describe('compareIndicators', () => {
  it.each<[string, TinyRow, TinyRow, string]>([
    ['more is better', row('接种覆盖率', '%', '90', '≥95'), row('接种覆盖率', '%', '90', '≥92'), 'meets'],
    ['more is better, but less is promised', row('接种覆盖率', '%', '80', '≥85'), row('接种覆盖率', '%', '90', '≥92'), 'weaker'],
    ['less is better', row('婴儿死亡率', '‰', '5', '≤4'), row('婴儿死亡率', '‰', '6', '≤5'), 'meets'],
    ['less is better, but more is allowed', row('婴儿死亡率', '‰', '7', '≤6'), row('婴儿死亡率', '‰', '6', '≤5'), 'weaker'],
    ['units of one kind are converted', row('孕产妇死亡率', '‰', '0.2', '0.1'), row('孕产妇死亡率', '/10万', '16', '≤14'), 'meets'],
    ['a misprinted unit is not taken at its word', row('慢性病过早死亡率', '%', '16', '≤14'), row('慢性病过早死亡率', '‰', '16', '≤15'), 'meets'],
    ['units of two kinds', row('参加体育锻炼人数', '万人', '3', '4'), row('参加体育锻炼人数', '%', '30', '35'), 'not-comparable'],
    ['totals of places of different size', row('健康服务业规模', '亿元', '3', '4'), row('健康服务业规模', '亿元', '300', '400'), 'not-comparable'],
    ['no target', row('健康素养水平', '%', '20', '—'), row('健康素养水平', '%', '20', '25'), 'not-comparable'],
    ['equal changes', row('人均预期寿命', '岁', '76', '提高1岁'), row('人均预期寿命', '岁', '77', '提高1岁'), 'meets'],
    ['a level against a change', row('人均预期寿命', '岁', '80', '>81'), row('人均预期寿命', '岁', '77', '提高1岁'), 'meets'],
    ['a smaller fall', row('学生近视率', '%', '60', '每年降低0.2个百分点'), row('学生近视率', '%', '55', '每年降低0.5个百分点'), 'weaker'],
    ['both stay', row('住院支付比例', '%', '70', '保持稳定'), row('住院支付比例', '%', '75', '保持稳定'), 'meets'],
  ])('%s', (_, own, higher, expected) => {
    expect(verdict(own, higher)).toBe(expected)
  })

  it('lists what the draft lacks and what the reference has not', () => {
    const report = compareIndicators(plan(row('村医覆盖率', '%', '90', '95')), plan(row('人均预期寿命', '岁', '77', '78')))
    expect(report.comparisons.map((c) => [c.reference, c.verdict])).toEqual([[null, 'no-reference']])
    expect(report.missing).toEqual(['人均预期寿命'])
  })

  it('leaves a table of the past out', () => {
    const past = tinyPlan([heading('一、背景', 'background', 'chapter')], {}, [row('人均预期寿命', '岁', '79', '77')])
    expect(compareIndicators(past, plan(row('人均预期寿命', '岁', '77', '78')))).toEqual({ comparisons: [], missing: ['人均预期寿命'] })
  })
})

describe('names and directions', () => {
  it.each([
    ['严重精神障碍患者管理率', '严重精神障碍管理率'],
    ['县城空气质量优良天数比率', '地级及以上城市空气质量优良天数比率'],
    ['每千人口执业（助理）医生数', '每千人口执业(助理)医师数'],
    ['成人吸烟率', '15岁以上人群吸烟率'],
  ])('takes %s for %s', (a, b) => {
    expect(nameSimilarity(a, b)).toBeGreaterThan(0.65)
  })

  it.each([
    ['婴儿死亡率', '孕产妇死亡率'],
    ['婴儿死亡率', '5岁以下儿童死亡率'],
    ['职工医保住院支付比例', '城乡居民医保住院支付比例'],
    ['人均预期寿命', '人均健康预期寿命'],
    ['每千人口床位数', '每千人口注册护士数'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(0.65)
  })

  it.each([
    ['孕产妇死亡率', 'less'],
    ['总体近视率', 'less'],
    ['个人卫生支出占卫生总费用的比重', 'less'],
    ['道路交通事故万车死亡率', 'less'],
    ['高血压患者规范管理率', 'more'],
    ['人均预期寿命', 'more'],
  ] as const)('%s: %s is better', (name, direction) => {
    expect(directionOf(name)).toBe(direction)
  })
})
