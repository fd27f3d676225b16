import { describe, expect, it } from 'vitest'
import { parse, table } from './plan-builder.js'

const plan = (...rows: readonly string[]): ReturnType<typeof parse> =>
  parse('云岭县健康规划', '一、总体要求', '（一）主要目标', '稳步提高。', '主要发展指标', table(...rows))
const rows = (p: ReturnType<typeof parse>): readonly string[] =>
  p.indicators.map((i) =>
    [i.domain, i.name, i.unit, i.baseline?.printed, i.target?.printed, i.target?.year, i.nature].join('/'),
  )

describe('indicator tables', () => {
  it('fill domains down, take units from the name and years from the header', () => {
    const p = plan(
      '领域|主要指标|2025年|2030年|性质',
      '健康水平|人均预期寿命（岁）|78.2|提高1岁|预期性',
      '^|孕产妇死亡率(1/10万)|9|≤8|约束性',
      '健康服务|每千人口执业（助理）医师数（人）|2.5|3.1|预期性',
    )
    expect(rows(p)).toEqual([
      '健康水平/人均预期寿命/岁/78.2/提高1岁/2030/预期性',
      '健康水平/孕产妇死亡率/1/10万/9/≤8/2030/约束性',
      '健康服务/每千人口执业（助理）医师数/人/2.5/3.1/2030/预期性',
    ])
    expect(p.units.at(-1)).toMatchObject({ kind: 'table', level: 3, title: '主要发展指标', paragraphs: 3 })
    expect(p.clauses.filter((c) => c.kind === 'indicator').map((c) => c.text)).toEqual([
      '健康水平 人均预期寿命（岁） 78.2 提高1岁 预期性',
      '孕产妇死亡率(1/10万) 9 ≤8 约束性',
      '健康服务 每千人口执业（助理）医师数（人） 2.5 3.1 预期性',
    ])
    expect(p.indicators.map((i) => i.clause)).toEqual(p.clauses.filter((c) => c.kind === 'indicator').map((c) => c.id))
    expect(p.profile).toMatchObject({ baseYear: 2025 })
  })
  it('read two header levels, a unit column, row numbers and notes', () => {
    const p = plan(
      '类别|指标名称|单位|指标值|<|属性',
      '^|^|^|2025年现状|2030年目标|^',
      '发展|1.服务总量|亿元|12|15|预期性',
      '注：现状为预计数。|<|<|<|<|<',
    )
    expect(p.tables[0]?.header).toEqual(['类别', '指标名称', '单位', '2025年现状', '2030年目标', '属性'])
    expect(rows(p)).toEqual(['发展/服务总量/亿元/12/15/2030/预期性'])
  })
  it('leave figures of other levels aside', () => {
    expect(rows(plan('领域|指标|2025年|2030年|2030年省指标值', '水平|人均预期寿命（岁）|78|80|81'))).toEqual([
      '水平/人均预期寿命/岁/78/80/2030/',
    ])
  })
  it('drop a repeated header and mend a domain cut over two rows', () => {
    const p = plan(
      '领域|指标|2025年|2030年',
      '健康水平|寿命（岁）|78|80',
      '健康|素养（%）|20|30',
      '生活|吸烟率（%）|25|20',
      '领域|指标|2025年|2030年',
      '|锻炼率（%）|30|40',
    )
    expect(p.tables[0]?.rows.map((row) => row[0])).toEqual(['健康水平', '健康生活', '健康生活', '健康生活'])
    expect(p.indicators).toHaveLength(4)
  })
  it('take rows that only name a group for the domain', () => {
    const p = plan(
      '序号|指标|单位|2025年|2030年|指标属性',
      '一|经济发展||||',
      '1|总值|亿元|10|20|预期性',
      '二|民生福祉||||',
      '2|寿命|岁|78|80|预期性',
    )
    expect(rows(p)).toEqual(['经济发展/总值/亿元/10/20/2030/预期性', '民生福祉/寿命/岁/78/80/2030/预期性'])
  })
  it('stand in a box as well', () => {
    const p = parse(
      '云岭县纲要',
      '第一章 目标',
      '到2030年，上新台阶。',
      '专栏1 主要指标',
      table('类别|指标|2025年|2030年|属性', '经济|总值（亿元）|120|160|预期性'),
    )
    expect(p.units.at(-1)).toMatchObject({ kind: 'box', number: '专栏1', paragraphs: 1 })
    expect(rows(p)).toEqual(['经济/总值/亿元/120/160/2030/预期性'])
  })
  it('are not lists of projects', () => {
    const p = parse(
      '云岭县健康规划',
      '一、任务',
      '建站。',
      '附件',
      '重点项目表',
      table('序号|项目名称|建设内容|责任单位', '1|县医院迁建|新建床位300张|县卫健局'),
    )
    expect(p.indicators).toEqual([])
    expect(p.tables[0]?.isIndicatorTable).toBe(false)
    expect(p.units.slice(-2)).toMatchObject([
      { kind: 'appendix', number: '附件', title: '重点项目表', level: 1 },
      { kind: 'table', level: 2 },
    ])
  })
})
