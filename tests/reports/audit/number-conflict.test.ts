import { describe, expect, it } from 'vitest'
import { findingsOf } from './run-audit.js'
import { body, heading, row, tinyPlan, type TinyRow } from './tiny-plan.js'

const goal = heading('二、发展目标', 'goal', 'chapter')
const withRows = (...rows: TinyRow[]) => tinyPlan([goal], {}, rows)
const messages = (...rows: TinyRow[]): string[] => findingsOf('number-conflict', withRows(...rows)).map(({ message }) => message)

describe('number-conflict in the table', () => {
  it.each([
    ['a mortality that may rise', row('孕产妇死亡率', '/10万', '3', '≤12')],
    ['a coverage that may fall', row('儿童系统管理率', '%', '96.5', '≥90')],
    ['several baselines all better than the target', row('孕产妇和儿童系统管理率', '%', '98/91', '>85')],
    ['a row without baseline and target', row('居民健康素养水平', '%', '—', '—')],
    ['a baseline that is no measured value', row('社会办医床位数', '张', '>300', '>400')],
    ['a share above one hundred percent', row('疫苗接种覆盖率', '%', '95', '105')],
  ])('marks %s', (_, faulty) => {
    expect(messages(faulty)).toHaveLength(1)
  })

  it.each([
    ['a mortality that falls', row('孕产妇死亡率', '/10万', '12', '≤9')],
    ['a rate that rises', row('儿童系统管理率', '%', '90', '≥95')],
    ['a target that stays', row('住院费用支付比例', '%', '75', '保持稳定')],
    ['a change', row('人均预期寿命', '岁', '77.1', '提高1岁')],
    ['an unknown baseline', row('成人吸烟率', '%', '—', '23')],
    ['a managed harm: more is better', row('高血压患者管理率', '%', '60', '65')],
  ])('says nothing about %s', (_, right) => {
    expect(messages(right)).toEqual([])
  })

  it('knows that under-five mortality holds infant mortality', () => {
    const infant = row('婴儿死亡率', '‰', '3.5', '≤3.2')
    expect(messages(infant, row('5岁以下儿童死亡率', '‰', '2.1', '≤2'))).toHaveLength(1)
    expect(messages(infant, row('5岁以下儿童死亡率', '‰', '5.1', '≤5'))).toEqual([])
  })
})

describe('number-conflict in the text', () => {
  const text = (sentence: string, ...rows: TinyRow[]) => findingsOf('number-conflict', tinyPlan([goal, body(sentence, 'goal')], {}, rows))
  const beds = row('每千常住人口床位数', '张', '5.1', '6.5')

  it('holds text against the plan’s own table', () => {
    expect(text('到2025年，每千常住人口床位数达到7.2张。', beds)).toMatchObject([{ certainty: 'likely' }])
    expect(text('到2025年，每千常住人口床位数达到6.5张。', beds)).toEqual([])
    expect(text('到2035年，每千常住人口床位数达到9张。', beds)).toEqual([])
  })

  it('finds two indicators taken for each other', () => {
    const rows = [row('人均预期寿命', '岁', '77', '提高1岁'), row('健康预期寿命', '岁', '—', '同比例提高')]
    expect(text('人均健康预期寿命在2020年基础上提高1岁。', ...rows)).toMatchObject([{ certainty: 'certain' }])
    expect(text('人均预期寿命在2020年基础上提高1岁。', ...rows)).toEqual([])
  })

  it('adds up parts', () => {
    expect(text('全县共有卫生院18家，其中中心卫生院12家、一般卫生院9家。')).toHaveLength(1)
    expect(text('全县共有卫生院18家，其中中心卫生院6家、一般卫生院9家。')).toEqual([])
  })
})

describe('number-conflict with the reference', () => {
  const against = (own: TinyRow, higher: TinyRow) =>
    findingsOf('number-conflict', withRows(own), { reference: { id: 'r', plan: withRows(higher) } })

  it('marks a weaker target and a binding indicator made an expected one', () => {
    expect(against(row('农村供水覆盖率', '%', '70', '75', '约束性'), row('农村供水覆盖率', '%', '80', '90', '约束性'))).toMatchObject([{ certainty: 'likely' }])
    expect(against(row('农村供水覆盖率', '%', '80', '92', '预期性'), row('农村供水覆盖率', '%', '80', '90', '约束性'))).toMatchObject([{ certainty: 'certain' }])
  })

  it('says nothing about a target that meets it', () => {
    expect(against(row('农村供水覆盖率', '%', '80', '92', '约束性'), row('农村供水覆盖率', '%', '80', '90', '约束性'))).toEqual([])
  })
})
