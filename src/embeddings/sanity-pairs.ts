/** A measure, a clause that answers it in other words, and one that does not although it is about government work too. */
export interface SanityPair {
  readonly measure: string
  readonly answer: string
  readonly stranger: string
}

/** Invented, easy on purpose: an encoder that fails here is broken or not made for Chinese, whatever its figures elsewhere. */
export const SANITY_PAIRS: readonly SanityPair[] = [
  {
    measure: '扩大普惠托育服务供给，增加三岁以下婴幼儿托位。',
    answer: '支持社会力量开办价格适中的托育机构，新增一批婴幼儿照护名额。',
    stranger: '改造农村公路二百公里，更新沿线标志标线。',
  },
  {
    measure: '开展高血压、糖尿病患者健康管理。',
    answer: '对慢性病人定期随访，规范测量血压血糖并指导用药。',
    stranger: '举办春季旅游节，推介乡村民宿和特色线路。',
  },
  {
    measure: '完善传染病监测预警和应急处置机制。',
    answer: '建立疫情早期发现、报告和快速响应制度。',
    stranger: '推广节水灌溉技术，提高粮食单产。',
  },
  {
    measure: '加强基层医疗卫生人才队伍建设。',
    answer: '为乡镇卫生院招聘和培训全科医生，提高村医待遇。',
    stranger: '建设污水处理厂，实施雨污分流改造。',
  },
  {
    measure: '推动中医药传承创新发展。',
    answer: '建好中医馆，推广针灸推拿等传统疗法。',
    stranger: '开通城乡公交线路，方便群众出行。',
  },
  {
    measure: '提高义务教育优质均衡发展水平。',
    answer: '缩小城乡学校差距，改善农村中小学办学条件。',
    stranger: '加强烟花爆竹经营安全检查。',
  },
  {
    measure: '培育壮大数字经济核心产业。',
    answer: '引进软件和大数据企业，建设云计算产业园。',
    stranger: '开展老年人免费体检和失能评估。',
  },
  {
    measure: '深入打好污染防治攻坚战。',
    answer: '治理黑臭水体和扬尘，改善空气与水环境质量。',
    stranger: '完善社会保险关系转移接续办法。',
  },
  {
    measure: '健全最低生活保障和临时救助制度。',
    answer: '对低保户和突发困难家庭及时发放救助金。',
    stranger: '推进图书馆、文化馆总分馆制建设。',
  },
  {
    measure: '发展医养结合，支持养老机构提供医疗服务。',
    answer: '推动敬老院与卫生院签约，为入住老人巡诊护理。',
    stranger: '整治校园周边网吧和交通秩序。',
  },
]

/** The least share of SANITY_PAIRS whose answer must come first; chance is one half. */
export const SANITY_FLOOR = 0.8
