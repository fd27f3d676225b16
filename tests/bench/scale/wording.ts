import { chance } from '../generator.js'

/** Words of the invented library by field of policy: what is done to which thing for whom. All of them are ordinary words; no plan was read for them. */
const FIELDS: Readonly<Record<string, { readonly things: string; readonly people: string }>> = {
  健康: {
    things:
      '巡诊车 药品配送 健康小屋 康复器材 远程会诊 急救驿站 护理床位 心理热线 中医馆 血液储备 疫苗冷链 病案 处方 体检 家庭病床',
    people: '高龄老人 慢病患者 孕产妇 残疾儿童 村医',
  },
  教育: {
    things: '校舍 宿舍 实验室 图书角 校车 课后服务 食堂 教研组 操场 美育课程 实训基地 助学金 学籍 线上课堂 心理辅导室',
    people: '中小学生 寄宿学生 乡村教师 学前儿童 职校学生',
  },
  农业: {
    things: '良种 梯田 灌渠 冷库 茶园 果园 烘干塔 农机 肥料 合作社 家庭农场 种子库 土壤改良 水产养殖 牧场',
    people: '种粮大户 返乡农民 牧民 渔民 果农',
  },
  工业: {
    things:
      '园区 厂房 生产线 检测中心 中试平台 模具 电池材料 机床 纺织机械 食品加工 包装 仓库 能耗监测 工业软件 供应链',
    people: '小微企业 产业工人 技术骨干 学徒 创业者',
  },
  交通: {
    things: '公路 桥梁 客运站 公交站亭 充电桩 停车场 护栏 隧道照明 渡口 货运枢纽 慢行道 信号灯 养护站 物流专线 航道',
    people: '通勤居民 货车司机 边远村组 骑行者 旅客',
  },
  环境: {
    things:
      '污水管网 垃圾转运 湿地 河道 噪声监测 油烟净化 林带 尾矿库 扬尘 危险废物 生态廊道 雨水花园 水源地 自动站 苗圃',
    people: '沿河村庄 护林员 城郊社区 养殖户 环卫工人',
  },
  文化: {
    things: '戏台 博物馆 村史馆 读书会 民歌 皮影 古树 档案 文化馆 非遗工坊 影院 广播 乡土教材 石刻 展厅',
    people: '民间艺人 文艺队 讲解员 青少年 老年大学学员',
  },
  养老: {
    things:
      '助餐点 日间照料 适老改造 呼叫器 养老院 时间银行 长期护理 老年食堂 无障碍坡道 探访制度 护理学校 康养步道 床位 辅具 公益金',
    people: '独居老人 失能老人 护理员 空巢家庭 退休职工',
  },
  应急: {
    things:
      '避难场所 消防栓 雨量计 物资储备 预警喇叭 救援艇 排涝泵 演练 巡查 隐患台账 森林防火 地灾点 应急电源 救护 值守',
    people: '山区乡镇 志愿者 消防员 网格员 施工人员',
  },
  治理: {
    things:
      '议事厅 调解室 热线 服务窗口 积分超市 法律援助 社区网格 公示栏 印章 数据共享 电子证照 投诉 信用 村规民约 审批',
    people: '移民新村 新业态劳动者 老旧小区住户 商户 村干部',
  },
  住房: {
    things: '老旧楼栋 电梯 燃气管道 保障房 租赁补贴 外墙 物业 危房 供水管 屋顶 楼道 水表 绿地 架空线 公厕',
    people: '低收入家庭 新市民 租户 青年职工 林场职工',
  },
  旅游: {
    things: '古道 民宿 观景台 游客中心 标识牌 房车营地 温泉 漂流 采摘园 夜市 索道 伴手礼 导览 露营地 赛事',
    people: '游客 导游 民宿业主 摊主 自驾家庭',
  },
}
const HOW = '加快 全面 稳步 持续 扎实 积极 着力 深入 分类 有序 统筹 探索 重点 逐步 联合 规范'.split(' ')
const DO =
  '推进 建设 完善 开展 培育 改造 整合 推广 优化 扩大 提升 落实 健全 组建 实施 修复 更新 引进 布局 盘活 监管 配备 保障 升级'.split(
    ' ',
  )
const NOUN = '网络 机制 台账 制度 清单 基地 队伍 平台 流程 规范 项目 行动 试点 联盟 中心 体系 标准 计划'.split(' ')
const WHERE =
  '按乡镇分片 以镇区为依托 由县级部门牵头 依托村级阵地 结合赶集日 对接社区网格 利用闲置房屋 会同学校和企业 通过政府购买服务 借助志愿力量 在人口密集处 与邻县协作 沿主干道 结合水系整治'.split(
    ' ',
  )
const THEN =
  '逐户建立档案 每季公示进度 按月核对数据 年底组织验收 纳入绩效考核 及时反馈结果 定期更换设备 留足应急库存 统一标识标牌 开通预约电话 培训骨干人员 落实经费来源 签订管护协议 邀请群众评议 建立退出办法 接入统一系统'.split(
    ' ',
  )
const UNIT = '处 个 套 公里 场 人次 户 亩 间 台'.split(' ')

const names = Object.keys(FIELDS)
const things = names.map((n) => FIELDS[n]!.things.split(' '))
const people = names.map((n) => FIELDS[n]!.people.split(' '))

/** What a source of chance draws from a list. */
const from = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!

/** One invented sentence about one field, put together in one of several ways. */
function sentence(field: number, random: () => number): string {
  const thing = (): string => from(things[field]!, random)
  const who = from(people[field]!, random)
  const act = (): string => `${from(DO, random)}${thing()}${from(NOUN, random)}`
  const amount = `${2 + Math.floor(random() * 480)}${from(UNIT, random)}`
  const forms = [
    () => `${from(HOW, random)}${act()}，${from(WHERE, random)}为${who}${act()}，${from(THEN, random)}`,
    () =>
      `到${2026 + Math.floor(random() * 10)}年，${act()}${amount}，${who}受益面达到${30 + Math.floor(random() * 69)}%`,
    () => `面向${who}${from(DO, random)}${thing()}，${from(WHERE, random)}${from(HOW, random)}${act()}`,
    () => `${from(WHERE, random)}，${from(DO, random)}${thing()}和${thing()}${amount}，${from(THEN, random)}`,
    () =>
      `支持${who}参与${thing()}${from(NOUN, random)}，${from(HOW, random)}${from(DO, random)}${thing()}，${from(THEN, random)}，${from(THEN, random)}`,
  ]
  return `${from(forms, random)()}。`
}

/** Sentences under one heading. */
const SENTENCES_A_HEADING = 8
const CHINESE = '一二三四五六七八九十'.split('')

/** The number of a chapter in Chinese, 1 to 99. */
function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? CHINESE[tens - 1] : ''}${tens > 0 ? '十' : ''}${n % 10 ? CHINESE[(n % 10) - 1] : ''}`
}

/** The text of an invented county plan of so many sentences, as a typist would hand it in; the same seed gives the same text. */
export function inventedPlanText(seed: number, sentences: number): string {
  const random = chance(seed)
  const lines = [`云岭${seed}县发展规划（2031—2035年）`]
  for (let i = 0, chapter = 0; i < sentences; i += SENTENCES_A_HEADING) {
    const field = Math.floor(random() * names.length)
    lines.push(`${chineseNumber(++chapter)}、${from(DO, random)}${from(things[field]!, random)}${from(NOUN, random)}`)
    for (let s = i; s < Math.min(sentences, i + SENTENCES_A_HEADING); s++) lines.push(sentence(field, random))
  }
  return lines.join('\n')
}

/** Invented texts to search for: sentences of a plan that no library of this bench holds. */
export function inventedQueries(count: number): string[] {
  const random = chance(QUERY_SEED)
  return Array.from({ length: count }, () => sentence(Math.floor(random() * names.length), random))
}

/** Far from the seeds of plans, which count up from one. */
const QUERY_SEED = 987_654_321
