import type { ScopeCue } from './scope-cue.js'

/** Measures for some places only; whether the draft's place is one of them is for the reviewer to say. */
export const CONDITIONAL_CUES: readonly ScopeCue[] = [
  {
    scope: 'conditional',
    pattern: /边境|跨境|边民|抵边/,
    reason: '只涉及边境地区',
  },
  { scope: 'conditional', pattern: /港澳|台湾|两岸/, reason: '只涉及与港澳台往来密切的地区' },
  { scope: 'conditional', pattern: /沿海|海岛|海上|近岸|远洋|渔港/, reason: '只涉及沿海、海岛地区' },
  {
    scope: 'conditional',
    pattern: /(?:流行|疫源|病|高发|重病)区|自然疫源地|疫源性/,
    reason: '只涉及有关疾病的流行区、疫源地',
  },
  {
    scope: 'conditional',
    pattern: /脱贫(?:地区|县)|三区三州|苏区|革命老区|易地(?:扶贫)?搬迁/,
    reason: '只涉及脱贫地区、革命老区等特定地区',
  },
  { scope: 'conditional', pattern: /民族(?:自治)?地区|少数民族聚居|牧区|藏区/, reason: '只涉及民族地区、牧区' },
  {
    scope: 'conditional',
    pattern: /北方(?:地区|城市)|采暖(?:区|地区)|高寒|高原|沙漠|荒漠/,
    reason: '只涉及特定气候、地理条件的地区',
  },
  { scope: 'conditional', pattern: /林区|矿区|库区|蓄滞洪区|水源地所在/, reason: '只涉及有此类区域的地方' },
  {
    scope: 'conditional',
    pattern: /有条件的(?:地方|地区|省|市|县|城市)|条件(?:成熟|具备)的(?:地方|地区|城市)/,
    reason: '由有条件的地方实施',
  },
  {
    scope: 'conditional',
    pattern: /(?:综合)?试验区|试点(?:地区|城市|省)|示范(?:区|城市)(?:建设|创建)|先行(?:示范)?区/,
    reason: '只涉及试点、试验地区',
  },
  {
    scope: 'conditional',
    pattern: /三级(?:甲等)?医院|三甲医院|高水平(?:公立)?医院/,
    unless: /二级|县级|基层/,
    reason: '只涉及有三级（高水平）医院的地方',
  },
  {
    scope: 'conditional',
    pattern:
      /城市医疗集团|城市群|都市圈|特大(?:和超大)?城市|超大(?:特大)?城市|(?:丰富|集中)[^，。]{0,16}的?(?:大)?城市/,
    reason: '只涉及大中城市',
  },
  { scope: 'conditional', pattern: /优抚医院|监管场所|荣军|戒毒|监狱/, reason: '只涉及有此类机构的地方' },
  {
    scope: 'conditional',
    pattern: /健康旅游|旅游基地|产业集群|产业集聚区/,
    reason: '只涉及有相应资源或产业基础的地方',
  },
]
