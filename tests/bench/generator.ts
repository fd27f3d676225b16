import type { Clause, OutlineUnit, Plan } from '../../src/domain/index.js'

/** A repeatable source of chance (mulberry32): numbers in [0, 1). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const HOW = ['加快', '全面', '稳步', '持续', '扎实', '积极', '着力', '深入', '分类', '有序', '统筹', '探索']
const DO = [
  '推进',
  '建设',
  '完善',
  '开展',
  '培育',
  '改造',
  '整合',
  '推广',
  '优化',
  '扩大',
  '提升',
  '落实',
  '健全',
  '组建',
  '实施',
]
const WHOSE = [
  '边远村组',
  '山区乡镇',
  '城郊社区',
  '沿河村庄',
  '集镇片区',
  '移民新村',
  '林场职工',
  '中小学生',
  '高龄老人',
  '慢病患者',
  '新业态劳动者',
  '残疾儿童',
  '孕产妇',
  '返乡农民',
]
const WHAT = [
  '巡诊车队',
  '药品配送',
  '健康小屋',
  '康复器材',
  '远程会诊',
  '营养餐厅',
  '急救驿站',
  '用水监测',
  '护理床位',
  '托育点位',
  '健身步道',
  '心理热线',
  '中医馆',
  '血液储备',
  '疫苗冷链',
  '村医轮训',
  '病案质控',
  '处方点评',
  '垃圾转运',
  '职业体检',
]
const NOUN = ['网络', '机制', '台账', '制度', '清单', '基地', '队伍', '平台', '流程', '规范', '项目', '行动']
const WHERE = [
  '按乡镇分片',
  '以卫生院为依托',
  '由县级医院牵头',
  '依托村级阵地',
  '结合赶集日',
  '对接社区网格',
  '利用闲置校舍',
  '会同学校和企业',
  '通过政府购买服务',
  '借助志愿力量',
]
const THEN = [
  '逐户建立档案',
  '每季公示进度',
  '按月核对数据',
  '年底组织验收',
  '纳入绩效考核',
  '及时反馈结果',
  '定期更换设备',
  '留足应急库存',
  '统一标识标牌',
  '开通预约电话',
  '培训骨干人员',
  '落实经费来源',
]

const pick = (list: readonly string[], random: () => number): string => list[Math.floor(random() * list.length)]!

/** One invented sentence of some 40 to 60 characters; hardly two are alike. */
export function inventedSentence(random: () => number): string {
  const count = 2 + Math.floor(random() * 97)
  const parts = [
    `${pick(HOW, random)}${pick(DO, random)}${pick(WHOSE, random)}${pick(WHAT, random)}${pick(NOUN, random)}`,
    `${pick(WHERE, random)}${pick(DO, random)}${pick(WHAT, random)}${pick(NOUN, random)}${count}处`,
    pick(THEN, random),
  ]
  if (random() < 0.5) parts.push(`${pick(HOW, random)}${pick(DO, random)}${pick(WHAT, random)}${pick(NOUN, random)}`)
  return `${parts.join('，')}。`
}

/** Sentences under one heading. */
const SENTENCES_A_UNIT = 8

/** An invented county plan of so many sentences; some may be given to be copied into it at even distances. */
export function inventedPlan(seed: number, sentences: number, copied: readonly string[] = []): Plan {
  const random = chance(seed)
  const every = copied.length === 0 ? Infinity : Math.max(1, Math.floor(sentences / copied.length))
  const lines: string[] = []
  const clauses: Clause[] = []
  const units: OutlineUnit[] = []
  let at = 0
  for (let i = 0; i < sentences; i++) {
    if (i % SENTENCES_A_UNIT === 0) {
      const title = `${pick(DO, random)}${pick(WHAT, random)}${pick(NOUN, random)}`
      const number = `${units.length + 1}.`
      const heading = `${number}${title}`
      units.push({
        id: `u${units.length + 1}`,
        parent: null,
        level: 3,
        kind: 'item',
        role: 'task',
        number,
        title,
        heading: { start: at, end: at + heading.length },
        paragraphs: SENTENCES_A_UNIT,
        sentences: SENTENCES_A_UNIT,
      })
      lines.push(heading)
      at += heading.length + 1
    }
    const text = i % every === 0 && i / every < copied.length ? copied[i / every]! : inventedSentence(random)
    clauses.push({
      id: `c${i + 1}`,
      index: i,
      kind: 'measure',
      text,
      span: { start: at, end: at + text.length },
      path: [],
      unit: units.at(-1)!.id,
      paragraph: i,
      task: units.at(-1)!.title,
    })
    lines.push(text)
    at += text.length + 1
  }
  return {
    text: lines.join('\n'),
    profile: {
      title: `云岭${seed}县卫生健康规划`,
      level: 'county',
      region: `云岭${seed}`,
      selfNames: ['全县'],
      period: '',
      baseYear: 2020,
      targetYear: 2025,
    },
    units,
    clauses,
    tables: [],
    indicators: [],
    numbering: [],
    notes: [],
  }
}
