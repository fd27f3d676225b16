import { describe, expect, it } from 'vitest'
import { outline, parse } from './plan-builder.js'

const PLAN = [
  '云岭县突发公共卫生事件应急预案',
  '1 总则',
  '1.1 编制目的',
  '为有效预防、及时控制突发公共卫生事件，制定本预案。',
  '2组织体系',
  '2.1 指挥机构',
  '2.1.1 县指挥部',
  '设立县应急指挥部，负责统一领导。',
  '3 监测与预警',
  '县疾控中心健全监测网络，每年投入不少于20万元。',
  '3.1 监测',
  '各乡镇卫生院负责监测和报告。',
  '4 附则',
  '本预案自印发之日起施行。',
]

const EXPECTED = [
  '0 front |云岭县突发公共卫生事件应急预案',
  '1 chapter 1|总则',
  '2 section 1.1|编制目的',
  '1 chapter 2|组织体系',
  '2 section 2.1|指挥机构',
  '3 item 2.1.1|县指挥部',
  '1 chapter 3|监测与预警',
  '2 section 3.1|监测',
  '1 chapter 4|附则',
]

describe('chapters with bare numbers', () => {
  it('stand above their dotted sections, with and without a blank, also where a chapter has none', () => {
    const plan = parse(...PLAN)
    expect(outline(plan)).toEqual(EXPECTED)
    expect(plan.clauses.map((clause) => clause.text)).toContain('县疾控中心健全监测网络，每年投入不少于20万元。')
    expect(plan.numbering).toEqual([])
  })

  it('are found behind a contents page that lists them with page numbers', () => {
    const contents = ['目录', '1 总则……1', '1.1 编制目的……1', '2 组织体系……2', '3 监测与预警……3', '4 附则……4']
    expect(outline(parse(PLAN[0]!, ...contents, ...PLAN.slice(1)))).toEqual(EXPECTED)
  })

  it.each([
    ['rows of a table broken into lines', ['一、目标', '1 孕产妇死亡率', '2 婴儿死亡率', '3 居民健康素养水平']],
    ['a list without sections', ['一、任务', '建设下列项目：', '1 县医院扩建', '2 中医院迁建']],
    ['quantities', ['一、目标', '1 个县级中心', '2 所医院', '1.1 万人受益', '2.1 万人签约']],
    [
      'dotted items that belong to other numbers',
      ['一、任务', '1 县医院扩建', '2 中医院迁建', '3.1 建设用房', '3.2 购置设备'],
    ],
  ])('are not made of %s', (_, lines) => {
    const units = outline(parse('云岭县卫生健康规划', ...lines))
    expect(units.filter((unit) => unit.startsWith('1 chapter'))).toHaveLength(1)
    expect(units.filter((unit) => / \d+\|/.test(unit))).toEqual([])
  })

  it('are not made of a number out of the series', () => {
    const lines = PLAN.map((line) => (line === '3 监测与预警' ? '7 监测与预警' : line))
    expect(outline(parse(...lines))).not.toContain('1 chapter 7|监测与预警')
  })
})
