import type { AdministrativeLevel } from '../../domain/index.js'

/** A wording that shows a sentence was taken over from a plan of another level, another body or another time. */
export interface ScopeRule {
  readonly pattern: RegExp
  /** Levels of plans the wording does not fit. */
  readonly levels: readonly AdministrativeLevel[]
  readonly certainty: 'certain' | 'likely'
  /** Neutral Chinese, completes “疑似…：”. */
  readonly reason: string
  readonly suggestion?: string
  /** The sentence is in order when its segment holds this: a power carried out, not claimed. */
  readonly unless?: RegExp
}

const LOCAL = ['city', 'county', 'township', 'zone'] as const
const BELOW_CITY = ['county', 'township', 'zone'] as const
const WITHOUT_COUNTIES = ['township', 'zone'] as const

/** Words by which a lower body carries out, prepares or asks for what a higher one decides. */
const CARRIES_OUT = /落实|执行|贯彻|配合|按照|按国家|按省|依照|依据|根据|遵循|争取|申报|宣传|宣贯|宣讲|学习|培训|参与|协助|衔接|跟踪|应用|推广|对接|符合|方面更?好?发挥/

const SETS = '(制定|制订|修订|完善|健全|建立健全|建立|提高|出台|颁布|发布|研究制定|加强)'

const power = (pattern: string, reason: string, levels: ScopeRule['levels'] = LOCAL, certainty: ScopeRule['certainty'] = 'likely'): ScopeRule => ({
  pattern: new RegExp(pattern),
  levels,
  certainty,
  reason: `${reason}，疑为上级规划表述`,
  suggestion: '建议改为“落实”“配合”上级规定，或删去',
  unless: CARRIES_OUT,
})

const wording = (
  pattern: RegExp,
  levels: ScopeRule['levels'],
  certainty: ScopeRule['certainty'],
  reason: string,
  suggestion?: string,
): ScopeRule => ({ pattern, levels, certainty, reason, ...(suggestion === undefined ? {} : { suggestion }) })

/**
 * Powers by law: standards (Standardization Law art. 10-13: national, trade, local standards from prefecture upwards), legislation
 * (Legislation Law art. 80-82: from cities with districts upwards), prices of medical services (province, delegated to cities),
 * food safety standards (Food Safety Law art. 27, 29), import control (customs), catalogues and funds of medical insurance.
 */
export const POWER_RULES: readonly ScopeRule[] = [
  power('标准(的)?(制定|制订|制修订|修订)[^，。；、]{0,4}(专项|行动|工程|项目|工作)|(开展|实施|推进)[^，。；、]{0,8}标准(的)?(制定|制修订|修订)', '标准制定属国家或省级职权', LOCAL, 'certain'),
  power(`${SETS}[^，。；]{0,20}(国家标准|技术标准|安全标准|行业标准|标准体系|标准规范|技术指南|诊疗规范)`, '标准、规范由国家或省级制定'),
  power(`${SETS}[^，。；]{0,16}(法规|法律)(体系|和标准|、|制度)`, '立法权限不在本级', BELOW_CITY),
  power('政策法规体系|法律法规体系', '法规体系属有立法权的层级', BELOW_CITY),
  power('(运用|利用|综合运用)[^，。；]{0,6}(价格|税收|法律)[、，][^，。；]{0,12}手段', '价格、税收、立法手段不在本级权限内', BELOW_CITY),
  power('进口[^，。；]{0,6}(准入|检验|检疫)|境外[^，。；]{0,8}(检查|审查|注册)|口岸检疫', '属海关等国家事权', LOCAL, 'certain'),
  power('民用核设施|核电站', '属国家事权', LOCAL),
  power('(建立|建立健全|健全|完善)[^，。；]{0,14}(强制报告制度|标签制度|召回制度)', '属国家层面制度'),
  power('发布[^，。；]{0,16}(指南|目录|标准)', '指南、目录由国家发布'),
  power('(建立|建立健全|健全|完善|改革)[^，。；]{0,10}(医疗服务|药品)[^，。；]{0,6}价格[^，。；]{0,6}(机制|政策)', '医疗服务和药品价格管理权限在省、市级', BELOW_CITY),
  power('(完善|建立|健全|制定)[^，。；]{0,6}跨省[^，。；]{0,12}(办法|制度|机制)', '跨省事项属国家、省级职权'),
  power('(推进|推动|实现|提升)[^，。；]{0,10}(省级统筹|省内异地就医)', '统筹层次由省级决定', BELOW_CITY),
  power('(建立|完善|健全|调整)[^，。；]{0,16}(补贴|用药保障|免费治疗[^，。；]{0,4})政策', '补贴和保障政策由省级以上制定', BELOW_CITY),
  power('(集中采购|招标采购)[^，。；]{0,6}(第三方|平台|交易模式)', '药品集中采购平台属省级事权', BELOW_CITY),
  power('国际竞争力|国际领先|世界一流', '定位与本级不符', BELOW_CITY),
  power('基础性?研究(水平|能力)|学科体系建设|科学体系建设|科技创新体系建设', '属国家、省级科研任务', BELOW_CITY),
  power('(制定|确定|调整|扩大)[^，。；]{0,20}(医保支付标准|医疗服务价格|医疗保险支付[^，。；]{0,12}(范围|清单|项目))', '医保支付和医疗服务价格由省、市级规定', BELOW_CITY),
  power('(推进|推动|建设|打造|以)[^，。；]{0,16}(示范省|强省|先行省)', '以省为单位的任务', ['city', ...BELOW_CITY]),
  power('(调整|制定|完善)[^，。；]{0,8}(医保|基本药物|药品)目录', '目录由国家、省级制定'),
]

/** Levels and voices that do not fit the plan's own. */
export const LEVEL_RULES: readonly ScopeRule[] = [
  wording(/县级[^，。；、]{0,4}医院/, WITHOUT_COUNTIES, 'certain', '本级不设县，无县级医院', '建议改为本地医疗机构名称'),
  wording(/县域|县级(?![^，。；、]{0,4}医院)/, WITHOUT_COUNTIES, 'likely', '本级非县级行政区'),
  wording(/地级(及以上|以上)?(城市|市)/, BELOW_CITY, 'likely', '本级不是地级城市，疑为上级指标名'),
  wording(/各级党委(和|、|及)?(人民)?政府|各级(人民)?政府|地方各级/, ['zone'], 'likely', '开发区设党工委、管委会，“各级党委、政府”疑为上级规划表述'),
  wording(/各级疾控|各级卫生健康(行政|部门)/, ['zone', 'township'], 'likely', '本级只有一级机构，“各级”疑为上级规划表述'),
  wording(/(国家、)?省、市、县(（区）|\(区\))?(、(乡|镇|乡镇|乡（镇）))?(、村)?(三|四|五)级/, BELOW_CITY, 'certain', '写到省、市级，疑为上级规划表述', '建议改为县以下各级'),
  wording(/(推动|指导|督促|鼓励|支持|引导)(各)?(地方|基层)(各级)?(人民)?政府|(推动|指导|督促|鼓励)各(省|市|地)/, BELOW_CITY, 'certain', '“推动地方”疑为上级口吻，本级即为地方', '建议明确本级责任单位'),
  wording(/有条件的(地区|地方|省份|省市|市县)/, BELOW_CITY, 'certain', '“有条件的地区”疑为上级对下口吻', '建议明确本地是否实施'),
  wording(/^(各地|各地区|各省|各省（区、市）|各市（州）)(要|应|可|根据|结合)?|各省（区、市）/, BELOW_CITY, 'likely', '“各地”疑为上级对下口吻'),
  wording(/高发(地区|区)|指导[^，。；]{0,4}本地区/, BELOW_CITY, 'likely', '“地区”疑为上级对下表述，未改为本地'),
  wording(/重点区域、(重点)?(流域|领域)/, BELOW_CITY, 'likely', '重点区域、流域调查疑为上级任务'),
  wording(/万亿元/, BELOW_CITY, 'likely', '单位疑沿用上级规划，建议改为亿元'),
]

/** A sentence that begins like the list of a department's duties (三定方案), not like a task of a plan. */
export const DUTY_RULES: readonly ScopeRule[] = [
  wording(/^(负责|承担)[^，。；]{4,}/, LOCAL, 'certain', '疑为内设机构职责条文，非规划任务', '建议改写为任务或删去'),
  wording(/^掌握[^，。；]{4,}(提出|并)[^。]{0,20}建议/, LOCAL, 'certain', '疑为内设机构职责条文，非规划任务', '建议改写为任务或删去'),
  wording(/^(拟定|拟订|起草|组织拟订)[^，。；]{0,}/, LOCAL, 'likely', '疑为部门职责条文，非规划任务', '建议改写为任务或删去'),
]

/** Bodies, systems and groups under names they no longer bear, with the name in use and the year of the change. */
export const FORMER_NAMES: readonly (readonly [RegExp, string, 'certain' | 'likely'])[] = [
  [/公共卫生计生|卫生计生|卫生和计划生育|卫计(委|局|系统|部门)/, '卫生健康（2018年机构改革）', 'certain'],
  [/新型农村合作医疗|新农合/, '城乡居民基本医疗保险（2016年整合）', 'certain'],
  [/食品药品监督管理(局|部门)|食药监/, '市场监督管理、药品监督管理部门（2018年机构改革）', 'certain'],
  [/质量技术监督(局|部门)|质监局|工商行政管理(局|部门)|工商局/, '市场监督管理部门（2018年机构改革）', 'certain'],
  [/安全生产监督管理(局|部门)|安监(局|部门)/, '应急管理部门（2018年机构改革）', 'certain'],
  [/环境保护(局|部门)|环保(局|部门)/, '生态环境部门（2018年机构改革）', 'certain'],
  [/国土资源(局|部门)/, '自然资源部门（2018年机构改革）', 'certain'],
  [/扶贫(办|局|开发办公室|部门)|乡村振兴局/, '农业农村部门（2023年机构改革）', 'likely'],
  [/建档立卡贫困(户|人口)|贫困残疾人/, '脱贫人口、农村低收入人口（2020年后口径）', 'likely'],
  [/计划生育服务保障工程|全民健康保障工程/, '已结束的“十三五”工程，建议核实', 'likely'],
]
