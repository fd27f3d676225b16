import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/index.js'
import { outline, parse, table } from './plan-builder.js'

const roles = (plan: Plan): readonly string[] => plan.units.map((unit) => `${unit.role} ${unit.title}`)
const clauses = (plan: Plan): readonly string[] => plan.clauses.map((clause) => `${clause.kind} ${clause.text}`)

describe('outlines of plans in other styles', () => {
  it('nests 篇 章 节 一、 of an outline of a five-year plan; 章 run on through 篇', () => {
    const plan = parse(
      '云岭县国民经济和社会发展第十五个五年规划纲要',
      '第一篇 开启新征程',
      '第一章 发展环境',
      '第一节 发展基础',
      '“十四五”时期，全县实力稳步提升。',
      '第二章 主要目标',
      '到2030年，经济迈上新台阶。',
      '第二篇 建设产业体系',
      '第三章 做强特色农业',
      '第一节 扩大规模',
      '一、建设农田。建设高标准农田5万亩。',
      '第三篇 强化规划实施',
      '加强党的领导。',
    )
    expect(outline(plan)).toEqual([
      '0 front |云岭县国民经济和社会发展第十五个五年规划纲要',
      '1 chapter 第一篇|开启新征程',
      '2 section 第一章|发展环境',
      '3 item 第一节|发展基础',
      '2 section 第二章|主要目标',
      '1 chapter 第二篇|建设产业体系',
      '2 section 第三章|做强特色农业',
      '3 item 第一节|扩大规模',
      '4 item 一、|建设农田',
      '1 chapter 第三篇|强化规划实施',
    ])
    expect(roles(plan).slice(2)).toEqual([
      'background 发展环境',
      'background 发展基础',
      'goal 主要目标',
      'task 建设产业体系',
      'task 做强特色农业',
      'task 扩大规模',
      'task 建设农田',
      'safeguard 强化规划实施',
    ])
    expect(plan.numbering).toEqual([])
    expect(plan.profile).toMatchObject({
      level: 'county',
      region: '云岭',
      period: '十五五',
      baseYear: 2025,
      targetYear: 2030,
    })
  })

  it('nests 1. （1） ① and leaves signature and date out', () => {
    const plan = parse(
      '青川市卫生行动计划（2026—2030年）',
      '1.总体要求',
      '（1）指导思想。以人民健康为中心。',
      '2.重点任务',
      '（1）加强疾控。完善网络。',
      '①建设实验室。配置设备10台。',
      '（2）改善服务。推行预约。',
      '3.保障措施',
      '（1）加强领导。成立专班。',
      '青川市人民政府',
      '2026年3月1日',
    )
    expect(outline(plan).slice(1)).toEqual([
      '1 chapter 1.|总体要求',
      '2 section （1）|指导思想',
      '1 chapter 2.|重点任务',
      '2 section （1）|加强疾控',
      '3 item ①|建设实验室',
      '2 section （2）|改善服务',
      '1 chapter 3.|保障措施',
      '2 section （1）|加强领导',
    ])
    expect(clauses(plan)).toEqual([
      'principle 以人民健康为中心。',
      'measure 完善网络。',
      'measure 配置设备10台。',
      'measure 推行预约。',
      'safeguard 成立专班。',
    ])
  })

  it('learns that 1. is outside （一） where the plan numbers so', () => {
    const plan = parse(
      '青川市托育规划',
      '1.总体要求',
      '（一）思路',
      '坚持普惠。',
      '（二）目标',
      '达到500个。',
      '2.主要任务',
      '（一）扩大供给',
      '新建3所。',
      '（二）提升质量',
      '培训人员。',
    )
    expect(outline(plan).map((unit) => unit.slice(0, 12))).toEqual(
      [
        '0 front |青川市',
        '1 chapter 1.',
        '2 section （一',
        '2 section （二',
        '1 chapter 2.',
        '2 section （一',
        '2 section （二',
      ].map((text) => expect.stringContaining(text)),
    )
  })

  it('reads headings without numbers from the source levels', () => {
    const plan = parse(
      '# 云岭县老龄规划',
      '为积极应对老龄化，制定本规划。',
      '## 规划背景',
      '老年人口增加。',
      '## 重点任务',
      '### 健全网络',
      '建设养老院2所。',
      '## 保障措施',
      '加强监督。',
    )
    expect(outline(plan)).toEqual([
      '0 front |云岭县老龄规划',
      '1 chapter |规划背景',
      '1 chapter |重点任务',
      '2 section |健全网络',
      '1 chapter |保障措施',
    ])
    expect(clauses(plan)).toEqual([
      'other 为积极应对老龄化，制定本规划。',
      'background 老年人口增加。',
      'measure 建设养老院2所。',
      'safeguard 加强监督。',
    ])
  })

  it('ranks an unnumbered heading like the numbered ones of its source level', () => {
    const plan = parse(
      '云岭县老龄规划',
      '# 前言',
      '说明目的。',
      '# 一、任务',
      '## （一）养老',
      '建院。',
      '# 附则',
      '自发布之日起施行。',
    )
    expect(outline(plan).slice(1)).toEqual([
      '1 chapter |前言',
      '1 chapter 一、|任务',
      '2 section （一）|养老',
      '1 chapter |附则',
    ])
    expect(clauses(plan).map((text) => text.split(' ')[0])).toEqual(['other', 'measure', 'other'])
  })

  it('makes items of named paragraphs side by side, not of a lone one, and lets a closing paragraph belong to the section', () => {
    const plan = parse(
      '云岭县健康规划',
      '一、任务',
      '（一）改善服务',
      '强化疫苗接种。做好供应。',
      '优化护理服务。增加护士。',
      '到2035年，服务更加完善。',
      '（二）培养人才',
      '改革培养制度。扩大规模，提高水平。',
    )
    expect(outline(plan).slice(2)).toEqual([
      '2 section （一）|改善服务',
      '3 item |强化疫苗接种',
      '3 item |优化护理服务',
      '2 section （二）|培养人才',
    ])
    expect(plan.units.slice(2).map((unit) => [unit.paragraphs, unit.sentences])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 2],
    ])
  })

  it('tells a notice from the plan it publishes', () => {
    const plan = parse(
      '云岭县人民政府办公室关于印发云岭县健康规划的通知',
      '云政办发〔2026〕3号',
      '各镇人民政府，县直各单位：',
      '现印发给你们，请贯彻执行。',
      '云岭县人民政府办公室',
      '2026年3月1日',
      '云岭县健康规划',
      '（征求意见稿）',
      '为推进健康建设，制定本规划。',
      '一、任务',
      '建站。',
    )
    expect(plan.units.slice(0, 2).map((unit) => [unit.kind, unit.paragraphs, unit.sentences])).toEqual([
      ['front', 2, 1],
      ['front', 1, 1],
    ])
    expect(plan.profile.title).toBe('云岭县健康规划')
  })

  it('reads a title on two lines and begins anew behind the letter of a notice with numbers of its own', () => {
    const plan = parse('云岭县“十五五”', '卫生健康发展规划', '为推进工作，制定本规划。', '一、任务', '建站。')
    expect(plan.profile).toMatchObject({ title: '云岭县“十五五”卫生健康发展规划', region: '云岭', period: '十五五' })
    const notice = parse(
      '云岭县人民政府关于印发健康规划的通知',
      '各镇人民政府：',
      '现将规划印发给你们。',
      '一、提高认识。认真学习规划。',
      '云岭县人民政府',
      '2026年3月1日',
      '云岭县健康规划',
      '一、任务',
      '建站。',
    )
    expect(outline(notice).slice(1)).toEqual([
      '1 chapter 一、|提高认识',
      '0 front |云岭县健康规划',
      '1 chapter 一、|任务',
    ])
    expect(notice.numbering).toEqual([])
  })
  it('takes a list of enclosures for no outline', () => {
    expect(
      outline(
        parse('云岭县健康规划的通知', '附件：1.云岭县健康规划', '2.任务分工表', '云岭县健康规划', '一、任务', '建站。'),
      ).slice(1),
    ).toEqual(['0 front |云岭县健康规划', '1 chapter 一、|任务'])
  })

  it('reads a paper without any heading as measures below its title', () => {
    const plan = parse(
      '云岭县健康工作要点',
      '（征求意见稿）',
      '一是加强监测，新建站点5个。',
      '二是改善服务，推行预约。',
    )
    expect(plan.profile.title).toBe('云岭县健康工作要点')
    expect(clauses(plan)).toEqual(['measure 一是加强监测，新建站点5个。', 'measure 二是改善服务，推行预约。'])
  })

  it('keeps a numbered sentence without text of its own as a clause', () => {
    expect(
      clauses(parse('云岭县健康规划', '一、任务', '（一）主要工作', '1.建立多部门联动机制。', '2.新建站点5个；')),
    ).toEqual(['measure 建立多部门联动机制。', 'measure 新建站点5个；'])
  })
  it('takes an announcement for no measure', () =>
    expect(clauses(parse('云岭县健康规划', '一、任务', '重点做好以下工作：', '（一）建站。新建5个。'))[0]).toBe(
      'other 重点做好以下工作：',
    ))
  it('does not take tasks whose titles hold words for the background for it', () => {
    const plan = parse(
      '云岭县健康规划',
      '一、夯实健康事业发展基础',
      '建站。',
      '二、改善环境',
      '治水。',
      '三、应对老龄化挑战',
      '建院。',
    )
    expect(
      roles(plan)
        .slice(1)
        .map((role) => role.split(' ')[0]),
    ).toEqual(['task', 'task', 'task'])
  })
  it('names the sentences behind a name inside a paragraph', () => {
    const plan = parse(
      '云岭县健康规划',
      '一、任务',
      '（一）防治',
      '1.加强防治。强化接种。做好疫苗供应，推动重点人群接种。强化管理。建立健康档案，开展随访服务。',
    )
    expect(plan.clauses.map((clause) => clause.task)).toEqual(['强化接种', '强化接种', '强化管理', '强化管理'])
  })
})

describe('appendices', () => {
  const rest = (...lines: readonly string[]): readonly string[] =>
    outline(parse('云岭县健康规划', '一、任务', '建站。', ...lines)).slice(2)
  it.each([
    [['附件：项目表'], []],
    [['附件：1.项目表', '2.分工表', '2026年3月1日'], []],
    [
      ['附件：项目表', '附件', '项目表', '1.县医院。新建。'],
      ['1 appendix 附件|项目表', '2 section 1.|县医院'],
    ],
    [
      ['附件1：项目表', '1.县医院。新建。', '附件2：分工表', '1.县卫健局。牵头。'],
      ['1 appendix 附件1|项目表', '2 section 1.|县医院', '1 appendix 附件2|分工表', '2 section 1.|县卫健局'],
    ],
  ])('%j', (lines, expected) => expect(rest(...lines)).toEqual(expected))
})

describe('tables of contents', () => {
  const body = ['一、总体要求', '（一）目标', '到2030年，完成任务。', '二、任务', '开展筛查。']
  it.each([
    ['dots and pages', ['目录', '前言…………1', '一、总体要求…………2', '（一）目标…………2', '二、任务…………3']],
    ['tabs', ['目 录', '一、总体要求\t1', '（一）目标。\t1', '二、任务\t12']],
    ['no pages', ['目次', '一、总体要求', '（一）目标', '二、任务']],
    ['no title', ['一、总体要求 1', '（一）目标 1', '二、任务 2']],
  ])('with %s are left out', (_, contents) => {
    expect(outline(parse('云岭县健康规划', ...contents, '云岭县健康规划', ...body)).slice(2)).toEqual([
      '1 chapter 一、|总体要求',
      '2 section （一）|目标',
      '1 chapter 二、|任务',
    ])
  })
})

describe('boxes', () => {
  const box = (...lines: readonly string[]): readonly string[] =>
    outline(parse('云岭县健康规划', '一、强化服务', '（一）强化监测', '完善网络。', ...lines)).slice(3)

  it('end at a paragraph without a name', () => {
    const plan = parse(
      '云岭县健康规划',
      '一、任务',
      '（一）监测',
      '完善网络。',
      '专栏1 监测工程',
      '监测点：新建5个。',
      '实验室：改造2个。',
      '上述工程按年度实施。',
      '（二）服务',
      '推行预约。',
    )
    expect(outline(plan).slice(3)).toEqual([
      '3 box 专栏1|监测工程',
      '4 box-item |监测点',
      '4 box-item |实验室',
      '2 section （二）|服务',
    ])
    expect(clauses(plan)).toEqual([
      'measure 完善网络。',
      'box 监测点：新建5个。',
      'box 实验室：改造2个。',
      'measure 上述工程按年度实施。',
      'measure 推行预约。',
    ])
  })
  it('have numbers of their own', () => {
    expect(box('专栏1 监测工程', '1.监测点。新建5个。', '2.实验室。改造2个。', '（二）优化服务')).toEqual([
      '3 box 专栏1|监测工程',
      '4 box-item 1.|监测点',
      '4 box-item 2.|实验室',
      '2 section （二）|优化服务',
    ])
  })
  it('with brackets of their own at the end of a chapter stand for the chapter', () => {
    expect(
      box('专栏1 强化服务工程', '（一）监测点项目：新建5个。', '（二）实验室项目：改造2个。', '二、保障措施'),
    ).toEqual([
      '2 box 专栏1|强化服务工程',
      '3 box-item （一）|监测点项目',
      '3 box-item （二）|实验室项目',
      '1 chapter 二、|保障措施',
    ])
  })
  it('name their items on lines of their own', () => {
    expect(
      box('专栏1 监测工程', '01 监测点', '新建5个。改造2个。', '02 实验室', '购置设备20台。', '（二）优化服务'),
    ).toEqual(['3 box 专栏1|监测工程', '4 box-item 01|监测点', '4 box-item 02|实验室', '2 section （二）|优化服务'])
  })
  it('drawn as tables of name and content have a clause for each row', () => {
    const plan = parse(
      '云岭县健康规划',
      '一、任务',
      '（一）监测',
      '完善网络。',
      table('专栏1 重点工程|<', '监测工程|新建站点5个。', '检测工程|购置设备20台。'),
      '（二）服务',
      '推行预约。',
    )
    expect(plan.units[3]).toMatchObject({ kind: 'box', number: '专栏1', title: '重点工程', paragraphs: 2 })
    expect(clauses(plan)).toEqual([
      'measure 完善网络。',
      'box 监测工程 新建站点5个。',
      'box 检测工程 购置设备20台。',
      'measure 推行预约。',
    ])
  })
  it('in a frame hold what the frame holds', () => {
    const plan = parse(
      '云岭县健康规划',
      '一、任务',
      '（一）监测',
      '完善网络。',
      table('专栏 2 监测工程/n建站。新建5个。/n扩容'),
      '建站。再建3个。',
    )
    expect(outline(plan).slice(3)).toEqual(['2 box 专栏 2|监测工程', '3 box-item |建站'])
    expect(plan.clauses.at(-1)).toMatchObject({ kind: 'measure', unit: 'u3' })
  })
})

describe('numbering', () => {
  const notes = (...lines: readonly string[]): readonly string[] =>
    parse('云岭县健康规划', ...lines).numbering.map((note) => `${note.kind} ${note.expected} ${note.found}`)
  it.each([
    [['一、甲', '三、乙'], ['skipped 二、 三、']],
    [['一、甲', '一、乙'], ['repeated 二、 一、']],
    [
      ['一、甲', '（一）甲一', '建站。', '（二）甲二', '建院。', '（3）甲三', '建所。', '（四）甲四'],
      ['mixed-style （三） （3）'],
    ],
    [['一、甲', '二、乙', '三、丙', '二、丁'], ['out-of-order 四、 二、']],
    [['一、甲', '（一）甲一', '（二）甲二', '二、乙', '（一）乙一'], []],
  ])('%j', (lines, expected) => expect(notes(...lines)).toEqual(expected))
  it('reports a section that begins with （二） without moving it up', () => {
    const plan = parse('云岭县健康规划', '一、甲', '（二）甲二', '建站。', '（三）甲三', '建院。', '二、乙', '建所。')
    expect(outline(plan).slice(1)).toEqual([
      '1 chapter 一、|甲',
      '2 section （二）|甲二',
      '2 section （三）|甲三',
      '1 chapter 二、|乙',
    ])
    expect(plan.numbering.map((note) => note.kind)).toEqual(['skipped'])
  })
  it('keeps a wrong number as printed', () => {
    expect(
      outline(parse('云岭县健康规划', '一、甲', '（一）甲一', '建站。', '（二）甲二', '建院。', '（3） 甲三')).at(-1),
    ).toBe('2 section （3）|甲三')
  })
})
